/* Links: to the web by address, to what is on our own site by choosing it. */

import { Link as BaseLink } from "django-prose-editor/editor"
import { ask, button, create, field } from "prose/dialog"
import { addresses, languageOf, words } from "prose/settings"

const ALLOWED = /^(https?:\/\/[^\s/]|mailto:[^\s]|\/(?![/\\])|#)/i
const PAUSE = 250 // milliseconds without typing before a search

/* What was meant by “example.org/page” or “name@example.org”. */
const complete = (address) => {
  const text = address.trim()
  if (!text || ALLOWED.test(text)) return text
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(text)) return `mailto:${text}`
  return /^[^\s/:@]+\.[^\s/:@]{2,}([/?#]\S*)?$/.test(text) ? `https://${text}` : text
}

const search = async (query, language) => {
  const response = await fetch(`${addresses.links}?${new URLSearchParams({ q: query, language })}`)
  if (!response.ok) throw new Error(response.statusText)
  return (await response.json()).results
}

const choice = (result, onChoose) => {
  const chosen = button("", () => onChoose(result))
  const title = create("span", { className: "prose-choice-title", textContent: result.title })
  const kind = create("span", { className: "prose-choice-kind", textContent: result.kind })
  chosen.append(title, " ", kind)
  if (result.remark) {
    chosen.append(" ", create("span", { className: "prose-choice-remark", textContent: result.remark }))
  }
  return create("li", {}, chosen)
}

/* A box in which publications, people … are looked up while one types. */
const chooser = (language, onChoose) => {
  const list = create("ul", { className: "prose-choices" })
  const status = create("p", { className: "prose-dialog-help", role: "status" })
  const box = create("input", { type: "search", autocomplete: "off" })
  let timer
  let latest

  const find = async () => {
    const query = (latest = box.value.trim())
    let results = []
    let message = ""
    try {
      if (query) results = await search(query, language)
      if (query && !results.length) message = words.nothingFound
    } catch {
      message = words.searchFailed
    }
    if (query !== latest) return // an answer that was overtaken
    list.replaceChildren(...results.map((result) => choice(result, onChoose)))
    status.textContent = message || (results.length ? words.found.replace("%s", results.length) : "")
  }
  box.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(find, PAUSE)
  })
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault() // searches, and does not submit
    if (event.key === "ArrowDown") list.querySelector("button")?.focus()
  })
  list.addEventListener("keydown", (event) => {
    const item = event.target.closest("li")
    const next = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling }
    if (!(event.key in next)) return
    event.preventDefault()
    ;(next[event.key]?.querySelector("button") ?? box).focus()
  })
  return [field(words.findOnSite, box, words.findOnSiteHelp), status, list]
}

const askForLink = async (editor, href) => {
  const address = create("input", { type: "text", value: href, inputMode: "url", required: true })
  address.autocomplete = "off"
  address.addEventListener("input", () => address.setCustomValidity(""))
  address.addEventListener("change", () => {
    address.value = complete(address.value)
    address.setCustomValidity(ALLOWED.test(address.value) ? "" : words.addressHelp)
  })
  let title = ""
  const choose = (result) => {
    address.value = result.url
    address.setCustomValidity("")
    title = result.title
    address.form.requestSubmit()
  }
  const submitted = await ask(editor, {
    title: words.link,
    submit: words.save,
    content: [
      field(words.address, address, words.addressHelp),
      ...chooser(languageOf(editor), choose),
    ],
  })
  return submitted ? { href: complete(address.value), title } : null
}

const setLink = (editor, { href, title }) => {
  const chain = editor.chain().focus()
  if (editor.isActive("link")) chain.extendMarkRange("link").setLink({ href }).run()
  else if (!editor.state.selection.empty) chain.setLink({ href }).run()
  else {
    const text = title || href.replace(/^(https?:\/\/|mailto:)/i, "")
    chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href } }] }).run()
  }
}

export const Link = BaseLink.extend({
  addCommands() {
    return {
      ...this.parent(),
      addLink:
        () =>
        ({ editor, dispatch }) => {
          if (!dispatch) return true
          const { href = "" } = editor.getAttributes("link")
          askForLink(editor, href).then((link) => link && setLink(editor, link))
          return true
        },
    }
  },

  addMenuItems(storage) {
    this.parent(storage)
    const { link } = storage._definedItems
    link.enabled = () => true // without a selection the title is inserted
    link.command = (editor) => editor.chain().focus().addLink().run()
  },
})
