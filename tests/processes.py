"""Other processes that work on the database of a test (which must be a transactional one)."""

from urllib.parse import quote

from django.db import connection


def database_url():
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    host = quote(database["HOST"], safe="")
    port = f":{database['PORT']}" if database["PORT"] else ""
    user = f"{database['USER']}:{quote(database['PASSWORD'])}"
    return f"postgresql://{user}@{host}{port}/{database['NAME']}"
