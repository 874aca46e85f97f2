"""Static files as they are served: style sheets joined, names with a hash, compressed."""

import re
from pathlib import Path

from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'@import url\("([\w./]+\.css)"\);')


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Joins a style sheet's relative imports into it, so that a page needs one request for all."""

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            for name in [name for name in paths if name.startswith("css/")]:
                source, path = paths[name]
                joined = join(Path(source.path(path)))
                Path(self.path(name)).write_text(joined, encoding="utf-8")
                paths[name] = (self, name)
        yield from super().post_process(paths, dry_run=dry_run, **options)


def join(sheet):
    """Return the text of a style sheet with the sheets that it imports in place of the imports."""
    text = sheet.read_text(encoding="utf-8")
    return IMPORT.sub(lambda match: join(sheet.parent / match[1]), text)
