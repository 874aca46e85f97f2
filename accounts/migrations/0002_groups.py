"""Four groups with their permissions, so that a fresh database knows who may do what."""

from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.models import Q

CONTENT = ["addresses", "pages", "people", "pictures", "publications", "research"]


def _of(app, *codenames):
    return Q(content_type__app_label=app, codename__in=codenames)


VIEW_CONTENT = Q(content_type__app_label__in=CONTENT, codename__startswith="view_")
WRITE_DRAFTS = (
    _of("publications", "add_publication", "change_publication")
    | _of("publications", "add_contribution", "change_contribution", "delete_contribution")
    | _of("publications", "add_attachment", "change_attachment", "delete_attachment")
    | _of("publications", "add_relation", "change_relation", "delete_relation")
    | _of("pictures", "add_picture")
)
EDIT_CONTENT = Q(content_type__app_label__in=CONTENT)
GROUPS = {
    "Contributor": VIEW_CONTENT | WRITE_DRAFTS,
    "Editor": EDIT_CONTENT,
    "Newsletter manager": VIEW_CONTENT,
    "Administrator": EDIT_CONTENT | Q(content_type__app_label__in=["accounts", "auth"]),
}


def make_groups(apps, schema_editor):
    _make_permissions(apps)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for name, condition in GROUPS.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(*Permission.objects.filter(condition))


def _make_permissions(apps):
    """Django makes permissions only after all migrations have run; the groups need them now."""
    for app_config in apps.get_app_configs():
        app_config.models_module = True  # without it create_permissions() passes over the app
        create_permissions(app_config, apps=apps, verbosity=0)
        app_config.models_module = None


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        *((app, "__first__") for app in CONTENT),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
