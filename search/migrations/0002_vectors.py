from django.db import migrations

POSTGRESQL = [
    "ALTER TABLE search_entry ADD words tsvector NOT NULL, ADD title_words tsvector NOT NULL",
    # Whatever is longer than a title goes out of the row, so that rows are read fast.
    "ALTER TABLE search_entry SET (toast_tuple_target = 256)",
    # No list of pending entries, which each search would have to read.
    "CREATE INDEX search_entry_words ON search_entry USING gin (words) WITH (fastupdate = off)",
    "CREATE INDEX search_entry_title_words ON search_entry USING gin (title_words)"
    " WITH (fastupdate = off)",
    "ALTER TABLE search_word ADD parts text[] NOT NULL DEFAULT '{}'",
    "CREATE INDEX search_word_parts ON search_word USING gin (parts)",
]
POSTGRESQL_BACK = [
    "DROP INDEX search_word_parts",
    "ALTER TABLE search_word DROP parts",
    "ALTER TABLE search_entry DROP words, DROP title_words",  # and their indexes
]
# The tokenizer takes all signs beyond ASCII for letters: our words, parted by spaces, stay whole.
SQLITE = [
    "CREATE VIRTUAL TABLE search_text"
    " USING fts5(title, lead, body, names, facets, tokenize = 'ascii')",
    "CREATE VIRTUAL TABLE search_word_parts USING fts5(word UNINDEXED, parts, tokenize = 'ascii')",
]
SQLITE_BACK = ["DROP TABLE search_word_parts", "DROP TABLE search_text"]


def execute(schema_editor, **statements):
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def add(apps, schema_editor):
    execute(schema_editor, postgresql=POSTGRESQL, sqlite=SQLITE)


def remove(apps, schema_editor):
    execute(schema_editor, postgresql=POSTGRESQL_BACK, sqlite=SQLITE_BACK)


class Migration(migrations.Migration):
    """What the databases have for searching, which Django has no fields for."""

    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(add, remove, elidable=False)]
