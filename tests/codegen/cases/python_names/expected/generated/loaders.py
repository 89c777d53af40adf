# Code generated from schema/class.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.class_.loaders import class_by_id, classes_by_class_id
from generated.class_.model import class_
from generated.none.loaders import none_by_id
from generated.none.model import None_
from generated.project_.loaders import project_by_id
from generated.project_.model import Project_
from generated.query.loaders import query_by_id
from generated.query.model import query
from generated.table.loaders import table_by_id
from generated.table.model import Table_
from runtime.database.batches import Batch, LoaderSet
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def none_by_id(self) -> Batch[str, None_ | None]:
        return self.shared(none_by_id)

    @property
    def project_by_id(self) -> Batch[str, Project_ | None]:
        return self.shared(project_by_id)

    @property
    def table_by_id(self) -> Batch[str, Table_ | None]:
        return self.shared(table_by_id)

    @property
    def class_by_id(self) -> Batch[str, class_ | None]:
        return self.shared(class_by_id)

    def classes_by_class_id(self, window: Window) -> Batch[str, list[class_]]:
        return self.shared(classes_by_class_id, window)

    @property
    def query_by_id(self) -> Batch[str, query | None]:
        return self.shared(query_by_id)
