package workspace

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"izpete/data/survey"
)

// maxRecipe is how large a file of corrections may be, in bytes.
const maxRecipe = 8 << 20

// WriteRecipeFile writes a recipe to a file, whole or not at all.
func (w *Workspace) WriteRecipeFile(path string, recipe []byte) error {
	return w.explain("write recipe", replaceFile(path, func(out io.Writer) error {
		_, err := out.Write(recipe)
		return err
	}))
}

// ReadRecipeFile reads a file of corrections. What it holds is judged where it
// is applied; the errors are those of reading a file.
func (w *Workspace) ReadRecipeFile(path string) ([]byte, error) {
	at := survey.Place{File: filepath.Base(path)}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, survey.Problem("not-found", at, err)
	case err != nil:
		return nil, survey.Problem("locked", at, err)
	case info.IsDir():
		return nil, survey.Problem("is-folder", at, nil)
	case info.Size() > maxRecipe:
		return nil, survey.Problem("not-a-recipe", at, nil)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, survey.Problem("locked", at, err)
	}
	return data, nil
}
