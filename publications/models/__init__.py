from publications.models.attachment import Attachment
from publications.models.change import ChangeNote
from publications.models.classification import PublicationType, Series
from publications.models.contribution import Contribution, Role
from publications.models.edition import State, Status
from publications.models.edition_files import EditionFiles
from publications.models.harvest import Membership, Record, RecordSet
from publications.models.publication import Publication
from publications.models.relation import Relation, RelationKind

__all__ = [
    "Attachment",
    "ChangeNote",
    "Contribution",
    "EditionFiles",
    "Membership",
    "Publication",
    "PublicationType",
    "Record",
    "RecordSet",
    "Relation",
    "RelationKind",
    "Role",
    "Series",
    "State",
    "Status",
]
