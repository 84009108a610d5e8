package main

import (
	"izpete/data/workspace"
	"izpete/ui"
)

type tour struct{}

func (t *tour) failed() bool { return false }

func takeTour(*ui.Window, *workspace.Workspace, string) *tour { return &tour{} }
