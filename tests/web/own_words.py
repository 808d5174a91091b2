"""Worlds whose mentee has a folder for templates of their own."""

from dataclasses import replace
from pathlib import Path

from outreach.adapters.own_templates import OwnTemplateFiles
from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from tests.makers import World


def with_folder(world: World, folder: Path) -> World:
    """The templates are read anew: as the program does for each request."""
    ours = shipped("templates")
    own = OwnTemplateFiles(ours, folder)
    world.app = replace(world.app, templates=FileTemplates(ours, folder), own_templates=own)
    return world
