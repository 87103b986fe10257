"""YAML files become playbooks and workspaces, or problems that say where the fault is."""

import os

# pydantic looks for plugins among all installed packages before its first model, which takes longer than
# reading a plan; and nothing that happens to be installed should run here.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
