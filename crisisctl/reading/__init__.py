"""YAML files become playbooks and workspaces, or problems that say where the fault is."""
