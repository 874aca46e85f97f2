/* What the page knows: the words of the interface in the editor's language, and addresses. */

const settings = JSON.parse(document.getElementById("prose-settings").textContent)

export const { words, addresses, languages } = settings

/* The text area that an editor stands for knows its name and its language. */
export const textareaOf = (editor) => editor.options.element.querySelector("textarea")

export const languageOf = (editor) => textareaOf(editor).lang || document.documentElement.lang
