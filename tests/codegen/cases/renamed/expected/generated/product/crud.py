# Code generated from schema/product.graphql. DO NOT EDIT.
"""Read and write `products`."""

from generated.product.model import PRODUCTS, Product, ProductCreate, ProductPatch
from runtime.database.crud import Crud


class ProductCrud(Crud[Product, ProductCreate, ProductPatch]):
    """Reads and writes rows of Product."""


crud = ProductCrud(PRODUCTS)
