"""The bill of materials: what is inside a release, for programs to read (CycloneDX 1.6)."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from contents import Part


def bill(name: str, version: str, parts: Iterable[Part], moment: int) -> str:
    """Return the bill of materials of a folder as JSON; `moment`, in seconds since 1970, is when
    its sources were written. The same parts give the same bill."""
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"pkg:generic/{name}@{version}"))
    bom.metadata.timestamp = datetime.fromtimestamp(moment, UTC)
    bom.metadata.component = _component(
        Part("generic", name, version, "MIT AND OFL-1.1", ()), ComponentType.APPLICATION
    )
    for part in parts:
        bom.components.add(_component(part, ComponentType.LIBRARY))
    bom.register_dependency(bom.metadata.component, list(bom.components))
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _component(part: Part, kind: ComponentType) -> Component:
    scope, _, name = part.name.rpartition("/")
    url = PackageURL(part.origin, scope or None, name, part.version)
    licence = LicenseFactory().make_from_string(part.licence) if part.licence else None
    return Component(
        type=kind,
        bom_ref=url.to_string(),
        group=scope or None,
        name=name,
        version=part.version,
        purl=url,
        licenses=[licence] if licence else [],
    )
