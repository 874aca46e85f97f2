/* Words in another language than the text keep saying so (WCAG 3.1.2). */

import { Extension, Mark } from "django-prose-editor/editor"
import { languageOf, languages } from "prose/settings"

/* A phrase in the other language. */
export const Phrase = Mark.create({
  name: "phrase",

  addAttributes: () => ({ lang: { default: null } }),

  parseHTML: () => [{ tag: "span[lang]" }],

  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],

  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "phrase",
      groups: "link",
      button: buttons.material("translate", "language"),
      command: (editor) => {
        const lang = languages.find((code) => code !== languageOf(editor))
        editor.chain().focus().toggleMark("phrase", { lang }).run()
      },
      enabled: (editor) => editor.isActive("phrase") || !editor.state.selection.empty,
      active: (editor) => editor.isActive("phrase"),
    })
  },
})

/* Blocks that came with a language or a direction of writing keep it. */
export const BlockLanguage = Extension.create({
  name: "blockLanguage",

  addGlobalAttributes: () => [
    {
      types: ["paragraph", "heading", "blockquote", "listItem", "tableCell", "tableHeader"],
      attributes: { lang: { default: null }, dir: { default: null } },
    },
  ],
})
