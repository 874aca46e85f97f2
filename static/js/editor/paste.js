/* Pasting from word processors: the structure stays, the rest goes. */

import { Extension } from "django-prose-editor/editor"
import { takeNotes } from "prose/paste-notes"
import { buildLists } from "prose/paste-lists"

const JUNK = "script, meta, link, title, xml, img, object, template, [data-style*='mso-hide:all']"
const KEPT = new Set(["href", "colspan", "rowspan", "start", "data-note", "lang"])
const WRAPPERS = /^(span|font|center|section|article|main|u|ins|o:p|st1:.*|w:.*|v:.*)$/i

const STYLED = [
  [/(?<!-)font-weight:\s*(bold|[6-9]00)/, "strong"],
  [/(?<!-)font-style:\s*italic/, "em"],
  [/(?<!-)vertical-align:\s*super/, "sup"],
  [/(?<!-)vertical-align:\s*sub/, "sub"],
]

const unwrap = (element) => element.replaceWith(...element.childNodes)

const rename = (element, tag) => {
  const renamed = element.ownerDocument.createElement(tag)
  for (const { name, value } of element.attributes) renamed.setAttribute(name, value)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

const removeComments = (root) => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const comments = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.remove()
}

/* Emphasis that is only a style becomes an element; one that a style takes back goes. */
const readStyles = (root) => {
  for (const element of root.querySelectorAll("[data-style]")) {
    const style = element.dataset.style.toLowerCase()
    const isPlain = /(?<!-)font-weight:\s*(normal|400)/.test(style) // mso-bidi-… says nothing
    if (element.matches("b, strong") && isPlain) unwrap(element)
    if (!element.matches("span")) continue
    for (const [pattern, tag] of STYLED) {
      if (pattern.test(style) && !element.closest("h1, h2, h3, h4, h5, h6")) {
        const emphasis = root.ownerDocument.createElement(tag)
        emphasis.append(...element.childNodes)
        element.append(emphasis)
      }
    }
  }
}

/* Two levels of headings: those of the pasted text begin where ours do. */
const levelHeadings = (root) => {
  for (const title of root.querySelectorAll("p[class*='MsoTitle']")) rename(title, "h1")
  const shift = root.querySelector("h1") ? 1 : 0
  for (const heading of root.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Math.min(3, Math.max(2, Number(heading.tagName[1]) + shift))
    const renamed = rename(heading, `h${level}`)
    for (const bold of renamed.querySelectorAll("b, strong")) unwrap(bold)
  }
}

/* A first row that is bold throughout is a row of headings. */
const findTableHeads = (root) => {
  const isBold = (cell) => {
    const bold = [...cell.querySelectorAll("b, strong")].map((part) => part.textContent).join("")
    return bold.trim() !== "" && bold.replace(/\s/g, "") === cell.textContent.replace(/\s/g, "")
  }
  for (const table of root.querySelectorAll("table")) {
    const first = table.rows[0]
    if (!first || !(first.closest("thead") || [...first.cells].every(isBold))) continue
    for (const cell of [...first.cells]) {
      for (const bold of cell.querySelectorAll("b, strong")) unwrap(bold)
      rename(cell, "th")
    }
  }
}

const isOwn = (href) => /^(https?:|mailto:|\/(?!\/))/i.test(href ?? "")

const strip = (root) => {
  for (const link of root.querySelectorAll("a")) {
    if (!isOwn(link.getAttribute("href"))) unwrap(link)
  }
  for (const element of root.querySelectorAll("*")) {
    const isMark = element.matches("span[data-note]")
    for (const { name } of [...element.attributes]) {
      if (!KEPT.has(name) || (name === "lang" && !element.matches("p, span"))) {
        element.removeAttribute(name)
      }
    }
    element.removeAttribute("lang") // a word processor guesses it
    if (!isMark && WRAPPERS.test(element.localName)) unwrap(element)
  }
  for (const block of root.querySelectorAll("p, h2, h3, li")) {
    const isEmpty = !block.textContent.replace(/\u00a0/g, " ").trim()
    if (isEmpty && !block.querySelector("[data-note]") && !block.closest("td, th")) block.remove()
  }
}

/* Runs of spaces are an old way to indent; single no-break spaces have a meaning. */
const mendSpaces = (root) => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    text.data = text.data.replace(/[ \t\n\u00a0]{2,}/g, " ")
  }
}

export const clean = (html) => {
  // Under the site's policy a browser complains of styles, even in a text that is only parsed.
  const harmless = html
    .replace(/<style[\s\S]*?<\/style\s*>/gi, "")
    .replace(/\sstyle\s*=/gi, " data-style=")
  const root = new DOMParser().parseFromString(harmless, "text/html").body
  removeComments(root)
  for (const element of root.querySelectorAll(JUNK)) element.remove()
  takeNotes(root)
  buildLists(root)
  readStyles(root)
  levelHeadings(root)
  findTableHeads(root)
  strip(root)
  mendSpaces(root)
  return root.innerHTML
}

export const CleanPaste = Extension.create({
  name: "cleanPaste",

  // What was copied in an editor of ours is ours already.
  transformPastedHTML: (html) => (html.includes("data-pm-slice") ? html : clean(html)),
})
