"""The formats in which a record can be had, by the prefix that harvesters ask for."""

from publications.oai import dublin_core, mods

FORMATS = {module.PREFIX: module for module in (dublin_core, mods)}
