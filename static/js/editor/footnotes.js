/* Footnotes: <span class="footnote" data-note="…"></span>, shown as a numbered mark. */

import { Node } from "django-prose-editor/editor"
import { ask, create, field } from "prose/dialog"
import { words } from "prose/settings"

const isNote = (node) => node?.type.name === "footnote"

export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    return {
      note: {
        default: "",
        parseHTML: (element) => element.dataset.note,
        renderHTML: ({ note }) => ({ "data-note": note }),
      },
    }
  },

  parseHTML() {
    return [{ tag: "span[data-note]" }]
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", { class: "footnote", ...HTMLAttributes }]
  },

  addNodeView() {
    return ({ node, editor, getPos }) => {
      const dom = create("span", { className: "footnote", role: "button", title: node.attrs.note })
      dom.setAttribute("aria-label", `${words.footnote}: ${node.attrs.note}`)
      dom.addEventListener("click", () => {
        editor.chain().setNodeSelection(getPos()).editFootnote().run()
      })
      return { dom }
    }
  },

  addCommands() {
    return {
      editFootnote:
        () =>
        ({ editor, state, dispatch }) => {
          const { selection } = state
          const chosen = isNote(selection.node) ? selection.node : null
          if (!chosen && !selection.$to.parent.inlineContent) return false
          if (dispatch) write(editor, chosen, selection)
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    return {
      "Mod-Alt-f": () => this.editor.commands.editFootnote(),
      Enter: () => isNote(this.editor.state.selection.node) && this.editor.commands.editFootnote(),
    }
  },

  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "footnote",
      groups: "link",
      button: buttons.text("[1]"),
      command: (editor) => editor.chain().focus().editFootnote().run(),
      enabled: (editor) => editor.can().editFootnote(),
      active: (editor) => isNote(editor.state.selection.node),
    })
  },
})

const write = async (editor, chosen, selection) => {
  const value = chosen?.attrs.note ?? ""
  const text = create("textarea", { rows: 5, maxLength: 5000, spellcheck: true, value })
  text.lang = editor.view.dom.lang
  const submitted = await ask(editor, {
    title: words.footnote,
    submit: words.save,
    content: [field(words.note, text, words.noteHelp)],
  })
  if (!submitted) return
  const note = text.value.trim().replace(/\s+/g, " ")
  // A note stands after the words that are selected, not in their place.
  const range = chosen ? { from: selection.from, to: selection.to } : selection.to
  if (note) editor.chain().insertContentAt(range, { type: "footnote", attrs: { note } }).focus().run()
  else if (chosen) editor.chain().deleteRange(range).focus().run()
}
