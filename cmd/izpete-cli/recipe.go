package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workspace"
)

// stepJSON is a correction and what became of it.
type stepJSON struct {
	workspace.Correction
	Text        string `json:"text"`
	Applied     bool   `json:"applied"`
	Reason      string `json:"reason,omitempty"`
	Respondents int    `json:"respondents"`
}

// mostRecipe is the most bytes a recipe may have.
const mostRecipe = 16 << 20

// steps reads the recipe that the command line names; none gives no steps.
func (p *program) steps() ([]workspace.Correction, error) {
	if p.recipe == "" {
		return nil, nil
	}
	data, err := readRecipe(p.recipe)
	if err != nil {
		return nil, err
	}
	steps, err := intake.ReadRecipe(data)
	var e *survey.Error
	if errors.As(err, &e) {
		e.Place.File = filepath.Base(p.recipe)
	}
	return steps, err
}

func readRecipe(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, survey.Problem("not-found", survey.Place{File: filepath.Base(path)}, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostRecipe+1))
	if err != nil || len(data) > mostRecipe {
		return nil, survey.Problem("not-a-recipe", survey.Place{File: filepath.Base(path)}, err)
	}
	return data, nil
}

// writeRecipe writes the corrections of a workbook of a case to a file, for use
// on the next one.
func (p *program) writeRecipe(ctx context.Context, args []string) error {
	var to, name string
	ws, file, err := p.open(ctx, args, func(fs *flag.FlagSet) {
		fs.StringVar(&to, "to", "", "")
		fs.StringVar(&name, "workbook", "", "")
	}, func() bool { return to != "" })
	if err != nil {
		return err
	}
	defer ws.Close()
	info, _ := ws.Case()
	for _, s := range info.Sources {
		if name != "" && s.File != name {
			continue
		}
		data, err := ws.Recipe(s.SHA256)
		if err != nil {
			return err
		}
		out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) {
			return survey.Problem("file-exists", survey.Place{File: filepath.Base(to)}, err)
		}
		if err == nil {
			_, err = out.Write(append(data, '\n'))
			err = errors.Join(err, out.Close())
		}
		if err != nil {
			return survey.Problem("cannot-write", survey.Place{File: filepath.Base(to)}, err)
		}
		return p.wrote(to)
	}
	return survey.Problem("source-gone", survey.Place{File: filepath.Base(file)}, nil)
}
