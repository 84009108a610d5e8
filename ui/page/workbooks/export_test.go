package workbooks

import "izpete/data/workspace"

// Looked is the workbook that is looked at.
func Looked(s *State) *workspace.Preview { return s.looked() }

// UseRecipe uses a file of corrections as if it had been chosen.
func UseRecipe(p *Page, path string) { p.useRecipe(path) }
