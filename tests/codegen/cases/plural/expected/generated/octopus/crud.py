# Code generated from schema/person.graphql. DO NOT EDIT.
"""Read and write `octopodes`."""

from generated.octopus.model import OCTOPODES, Octopus, OctopusCreate, OctopusPatch
from runtime.database.crud import Crud


class OctopusCrud(Crud[Octopus, OctopusCreate, OctopusPatch]):
    """Reads and writes rows of Octopus."""


crud = OctopusCrud(OCTOPODES)
