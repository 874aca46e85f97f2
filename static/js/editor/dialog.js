/* Dialogs of the editor. */

import { words } from "prose/settings"

export const create = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value)
    else if (name in element) element[name] = value
    else element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

let count = 0

/* A control with its label and, if need be, a line of help. */
export const field = (label, control, help = "") => {
  control.id ||= `prose-dialog-${++count}`
  const line = create("p", { className: "prose-dialog-field" })
  line.append(create("label", { htmlFor: control.id, textContent: label }), control)
  if (help) {
    const id = `${control.id}-help`
    control.setAttribute("aria-describedby", id)
    line.append(create("span", { id, className: "prose-dialog-help", textContent: help }))
  }
  return line
}

export const button = (textContent, onclick) =>
  create("button", { type: "button", textContent, onclick })

/* Show a dialog with this content; resolves to true when it is submitted, false when left. */
export const ask = (editor, { title, submit, content }) =>
  new Promise((resolve) => {
    const heading = create("h2", { id: `prose-dialog-${++count}`, textContent: title })
    const buttons = create(
      "p",
      { className: "prose-dialog-buttons" },
      create("button", { type: "submit", className: "default", textContent: submit }),
      button(words.cancel, () => dialog.close()),
    )
    const form = create("form", { method: "dialog" }, heading, ...content, buttons)
    const dialog = create("dialog", { className: "prose-dialog" }, form)
    dialog.setAttribute("aria-labelledby", heading.id)
    let submitted = false
    form.addEventListener("submit", () => {
      submitted = true
    })
    dialog.addEventListener("close", () => {
      dialog.remove()
      editor.commands.focus()
      resolve(submitted)
    })
    // Outside the form of the page, which must not be submitted by it.
    document.body.append(dialog)
    dialog.showModal()
  })
