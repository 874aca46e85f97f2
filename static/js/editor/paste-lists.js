/* Word pastes lists as paragraphs with “mso-list:l0 level2 lfo1” and a typed bullet or number. */

const levelOf = (paragraph) => {
  const style = paragraph.dataset.style ?? ""
  return /mso-list:\s*none/i.test(style) ? 0 : Number(/mso-list:[^;]*level(\d+)/i.exec(style)?.[1] ?? 0)
}

/* Take the typed mark off a paragraph, and return it. */
const takeMark = (paragraph) => {
  const typed = paragraph.querySelector("[data-style*='mso-list:Ignore' i]")
  const mark = typed?.textContent.replace(/\s/g, "") ?? ""
  typed?.remove()
  return mark
}

const newList = (document, mark) => {
  const number = /^\(?(\d+|[a-zа-я]{1,4})[.)]/i.exec(mark)?.[1]
  const list = document.createElement(number ? "ol" : "ul")
  if (Number(number) > 1) list.setAttribute("start", number)
  return list
}

const isNext = (paragraph, last) => {
  let next = last?.nextSibling
  while (next?.nodeType === Node.TEXT_NODE && !next.data.trim()) next = next.nextSibling
  return next === paragraph
}

export const buildLists = (root) => {
  const document = root.ownerDocument
  let open = [] // the lists in which we are, the outermost first
  let last = null // the element after which a further item of them would stand
  for (const paragraph of root.querySelectorAll("p, h1, h2, h3, h4, h5, h6")) {
    const level = paragraph.matches("p") ? levelOf(paragraph) : 0
    if (!level) {
      if (!paragraph.matches("p")) takeMark(paragraph) // a numbered heading
      continue
    }
    const mark = takeMark(paragraph)
    if (!isNext(paragraph, last)) open = []
    open.length = Math.min(open.length, level)
    while (open.length < level) {
      const list = newList(document, mark)
      const parent = open.at(-1)
      if (parent) (parent.lastElementChild ?? parent.appendChild(document.createElement("li"))).append(list)
      else paragraph.before(list)
      open.push(list)
    }
    const item = document.createElement("li")
    item.append(...paragraph.childNodes)
    open.at(-1).append(item)
    paragraph.remove()
    last = open[0]
  }
}
