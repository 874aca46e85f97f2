"""How long a text of three thousand words takes from what is stored to what is shown.

``python -m bench.rendering``; no database is asked.
"""

from bench.timing import best_time, print_head, print_row
from prose.rendering import render

SENTENCES = {
    "en": 'The "quick" fox of Russia-UK talks jumps over 20 lazy dogs in 2017-2018, again. ',
    "ru": 'Переговоры о "быстрой лисе" в 2017-2018 гг. шли 20 дней, и не только в Лондоне. ',
}
NOTE = '<span class="footnote" data-note="See https://a.example/b."></span>'
WORDS, PARAGRAPHS = 3_000, 32


def report(language):
    sentence = SENTENCES[language]
    each = WORDS // PARAGRAPHS // len(sentence.split()) + 1
    paragraph = f"<p>{sentence * each}{NOTE}</p>"
    return "<h2>Fox</h2>".join([paragraph * 4] * (PARAGRAPHS // 4))


def measure():
    print_head("a text of 3,000 words with 32 notes", "ms")
    for language in SENTENCES:
        text = report(language)
        taken = best_time(lambda text=text, code=language: render(text, code, {}), rounds=30)
        print_row(language, f"{taken:.1f}")


if __name__ == "__main__":
    measure()
