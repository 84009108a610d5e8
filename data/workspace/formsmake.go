package workspace

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/words"
)

// MakeForm writes a form to fill in, with the questions of a table of the case,
// and beside it the profile by which the filled-in forms are read. It returns
// the path of the profile. Nothing is overwritten but the form itself, which
// the auditor has named.
func (w *Workspace) MakeForm(ctx context.Context, table, path string, lang words.Lang) (profile string, err error) {
	var of *survey.Table
	for _, t := range w.Tables() {
		if t.ID == table {
			of = t
		}
	}
	if of == nil {
		return "", survey.Problem("source-gone", survey.Place{}, nil)
	}
	var form bytes.Buffer
	p, err := forms.Make(forms.FromTable(of), &form, lang, w.deps.Clock())
	if err != nil {
		return "", w.explain("make form", err)
	}
	kept, err := p.Encode()
	if err != nil {
		return "", w.explain("make form", err)
	}
	if err := ctx.Err(); err != nil {
		return "", survey.Problem("cancelled", survey.Place{}, err)
	}
	profile = freeName(strings.TrimSuffix(path, filepath.Ext(path)), ".json")
	for _, f := range []struct {
		path string
		data []byte
	}{{path, form.Bytes()}, {profile, kept}} {
		err := replaceFile(f.path, func(out io.Writer) error {
			_, err := out.Write(f.data)
			return err
		})
		if err != nil {
			return "", w.explain("make form", err)
		}
	}
	return profile, nil
}

// freeName is a path that no file has yet.
func freeName(base, ending string) string {
	path := base + ending
	for i := 2; ; i++ {
		if _, err := os.Stat(path); err != nil {
			return path
		}
		path = base + "-" + strconv.Itoa(i) + ending
	}
}
