/* Footnotes of a pasted text: two anchors that point at each other, in Word, LibreOffice and
   Google Docs alike. The first is in the text, the second begins the note. */

const nameOf = (anchor) => anchor.getAttribute("name") || anchor.id

const findPairs = (root) => {
  const anchors = [...root.querySelectorAll("a[href^='#']")].filter(nameOf)
  const named = new Map(anchors.map((anchor) => [nameOf(anchor), anchor]))
  const pairs = []
  for (const mark of anchors) {
    const start = named.get(decodeURIComponent(mark.hash.slice(1)))
    const isPair = start?.getAttribute("href") === `#${nameOf(mark)}`
    if (isPair && mark.compareDocumentPosition(start) & Node.DOCUMENT_POSITION_FOLLOWING) {
      pairs.push([mark, start])
    }
  }
  return pairs
}

/* The element that holds one whole note and nothing else. */
const holderOf = (start, pairs) => {
  const division = start.closest("div")
  const strangers = pairs.flat().filter((anchor) => anchor !== start)
  if (division && !strangers.some((anchor) => division.contains(anchor))) return division
  return start.closest("p, li")
}

export const takeNotes = (root) => {
  const pairs = findPairs(root)
  for (const [mark, start] of pairs) {
    const holder = holderOf(start, pairs)
    if (!holder || holder.contains(mark)) continue
    start.remove()
    const span = root.ownerDocument.createElement("span")
    span.dataset.note = holder.textContent.replace(/\s+/g, " ").trim()
    // LibreOffice and Google Docs raise the mark.
    const place = mark.parentElement.matches("sup") ? mark.parentElement : mark
    place.replaceWith(span)
    const list = holder.parentElement
    holder.remove()
    if (list !== root && !list.textContent.trim()) list.remove()
  }
  for (const rule of root.querySelectorAll("[data-style*='mso-element:footnote-list'], [data-style*='mso-element:endnote-list']")) {
    if (!rule.textContent.trim()) rule.remove()
  }
}
