from publications.models.attachment import Attachment
from publications.models.change import ChangeNote
from publications.models.classification import PublicationType, Series
from publications.models.contribution import Contribution, Role
from publications.models.publication import Publication, Status
from publications.models.relation import Relation, RelationKind

__all__ = [
    "Attachment",
    "ChangeNote",
    "Contribution",
    "Publication",
    "PublicationType",
    "Relation",
    "RelationKind",
    "Role",
    "Series",
    "Status",
]
