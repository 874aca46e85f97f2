/* The editor among the other fields of a form: its name, language, help, and toolbar. */

import { Menu as BaseMenu, Extension } from "django-prose-editor/editor"
import { textareaOf, words } from "prose/settings"

const named = (textarea) => {
  const attributes = { "aria-multiline": "true", spellcheck: "true" }
  const label = textarea.labels[0]
  if (label) {
    label.id ||= `${textarea.id}-label`
    attributes["aria-labelledby"] = label.id
  }
  if (textarea.lang) attributes.lang = textarea.lang
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (textarea.hasAttribute(name)) attributes[name] = textarea.getAttribute(name)
  }
  return attributes
}

export const Surroundings = Extension.create({
  name: "surroundings",

  onBeforeCreate() {
    const { options } = this.editor
    // The site's policy forbids an inline <style>; css/editor.css has the same rules.
    options.injectCSS = false
    options.editorProps = { ...options.editorProps, attributes: named(textareaOf(this.editor)) }
  },

  onCreate() {
    const { editor } = this
    // A label gives the focus to its text area, which is hidden.
    textareaOf(editor).labels[0]?.addEventListener("click", () => editor.commands.focus())
  },
})

/* One stop of the Tab key for the whole toolbar; the arrow keys go along it. */
const moveWithArrows = (toolbar) => {
  const visible = () => [...toolbar.querySelectorAll("button:not(.hidden)")]
  const stopAt = (button) => {
    for (const other of toolbar.querySelectorAll("button")) other.tabIndex = -1
    button.tabIndex = 0
  }
  stopAt(visible()[0])
  toolbar.addEventListener("focusin", (event) => stopAt(event.target.closest("button")))
  toolbar.addEventListener("keydown", (event) => {
    const buttons = visible()
    const at = buttons.indexOf(event.target.closest("button"))
    const next = {
      ArrowRight: buttons[at + 1],
      ArrowLeft: buttons[at - 1],
      Home: buttons[0],
      End: buttons.at(-1),
    }[event.key]
    if (!next) return
    event.preventDefault()
    next.focus()
  })
}

const nameButtons = (toolbar) => {
  for (const button of toolbar.querySelectorAll("[data-name]")) {
    const name = words[button.dataset.name]
    button.title = name
    button.setAttribute("aria-label", name)
  }
}

const tellStates = (toolbar) => {
  for (const button of toolbar.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", button.classList.contains("active"))
    button.setAttribute("aria-disabled", button.classList.contains("disabled"))
  }
  const stop = toolbar.querySelector("button[tabindex='0']")
  if (stop?.classList.contains("hidden")) {
    stop.tabIndex = -1
    toolbar.querySelector("button:not(.hidden)").tabIndex = 0
  }
}

export const Menu = BaseMenu.extend({
  onCreate(event) {
    this.parent(event)
    const toolbar = this.storage.dom
    toolbar.setAttribute("role", "toolbar")
    toolbar.setAttribute("aria-label", words.toolbar)
    nameButtons(toolbar)
    moveWithArrows(toolbar)
    tellStates(toolbar)
    this.editor.on("transaction", () => tellStates(toolbar))
  },
})
