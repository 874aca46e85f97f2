/* Figures: a picture chosen from the library, with a caption of its own if need be. */

import { Caption, Figure as BaseFigure, Image as BaseImage } from "django-prose-editor/editor"
import { ask, button, create, field } from "prose/dialog"
import { addresses, languageOf, words } from "prose/settings"

export { Caption }

/* The library opens in a window of its own, and answers as to CKEditor 4. */
const openLibrary = (language, onPick) => {
  window.CKEDITOR = { tools: { callFunction: (_number, url, data) => onPick(url, data) } }
  const query = new URLSearchParams({ CKEditorFuncNum: "1", language })
  window.open(`${addresses.pictures}?${query}`, "prose-pictures", "width=900,height=700")
}

const currentFigure = ({ selection }) => {
  const { $from, node } = selection
  if (node?.type.name === "figure") return { figure: node, pos: selection.from }
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === "figure") {
      return { figure: $from.node(depth), pos: $from.before(depth) }
    }
  }
  return null
}

const askForPicture = async (editor, image) => {
  const picked = { src: image?.attrs.src ?? "", file: image?.attrs.file ?? "" }
  const preview = create("img", { src: picked.src, alt: "", className: "prose-dialog-preview" })
  preview.hidden = !picked.src
  const alt = create("input", { type: "text", value: image?.attrs.alt ?? "", maxLength: 300 })
  alt.lang = languageOf(editor)
  const library = button(words.chooseFromLibrary, () => {
    openLibrary(languageOf(editor), (url, data) => {
      Object.assign(picked, { src: data.preview ?? url, file: String(data.id) })
      preview.src = picked.src
      preview.hidden = false
      alt.placeholder = data.alternative_text ?? ""
    })
  })
  const submitted = await ask(editor, {
    title: words.figure,
    submit: words.save,
    content: [preview, create("p", {}, library), field(words.alt, alt, words.altHelp)],
  })
  return submitted && picked.file ? { ...picked, alt: alt.value.trim() || null } : null
}

export const Image = BaseImage.extend({
  group: () => "", // only inside a figure
  parseHTML: () => [{ tag: "img[data-file]" }], // only from our own library
})

export const Figure = BaseFigure.extend({
  content: "image caption",

  addExtensions: () => [], // no floating menu: the caption is always there, and may stay empty

  addCommands() {
    return {
      insertFigure:
        () =>
        ({ editor, state, dispatch }) => {
          const current = currentFigure(state)
          if (!current && !editor.can().insertContent({ type: "horizontalRule" })) return false
          if (!dispatch) return true
          askForPicture(editor, current?.figure.firstChild).then((attrs) => {
            if (!attrs) return
            const chain = editor.chain().focus()
            if (current) chain.setNodeSelection(current.pos + 1).updateAttributes("image", attrs).run()
            else {
              const content = [{ type: "image", attrs }, { type: "caption" }]
              chain.insertContent({ type: "figure", content }).run()
            }
          })
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    // A figure without its picture is none.
    const remove = () => {
      const { state, commands } = this.editor
      if (state.selection.node?.type.name !== "image") return false
      const { figure, pos } = currentFigure(state)
      return commands.deleteRange({ from: pos, to: pos + figure.nodeSize })
    }
    return { Backspace: remove, Delete: remove }
  },

  onCreate() {
    const hint = JSON.stringify(words.captionHint)
    this.editor.view.dom.style.setProperty("--prose-caption-hint", hint)
  },
})
