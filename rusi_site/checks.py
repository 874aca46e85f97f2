"""What a server would otherwise do without, unnoticed."""

from pathlib import Path

from django.conf import settings
from django.core.checks import Tags, Warning, register


@register(Tags.translation)
def check_catalogues(app_configs, **kwargs):
    """Warn where translations are not compiled: pages would mix Russian texts and English words."""
    sources = [po for path in settings.LOCALE_PATHS for po in Path(path).glob("*/LC_MESSAGES/*.po")]
    return [
        Warning(f"{po} is not compiled.", hint="Run “make install”.", id="rusi_site.W001")
        for po in sources
        if not po.with_suffix(".mo").exists()
    ]
