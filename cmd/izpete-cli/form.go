package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/words"
)

type formJSON struct {
	Form    string         `json:"form"`
	Profile *forms.Profile `json:"profile"`
}

// form makes a fill-in form from a codebook and, where asked for, the profile
// by which the filled-in forms are read.
func (p *program) form(ctx context.Context, args []string) error {
	var to, profile, lang string
	rest, err := p.parse(args, 1, 1, func(fs *flag.FlagSet) {
		fs.StringVar(&to, "to", "", "")
		fs.StringVar(&profile, "profile", "", "")
		fs.StringVar(&lang, "lang", string(p.lang), "")
	})
	if err != nil {
		return err
	}
	if !strings.EqualFold(filepath.Ext(to), ".xlsx") || lang != string(words.Latvian) && lang != string(words.English) {
		return errUsage
	}
	c, err := p.codebook(ctx, rest[0])
	if err != nil {
		return err
	}
	var form bytes.Buffer
	taught, err := forms.Make(c, &form, words.Lang(lang), p.clock())
	if err != nil {
		return err
	}
	kept, err := taught.Encode()
	if err != nil {
		return err
	}
	if err := writeNew(to, form.Bytes()); err != nil {
		return err
	}
	if profile != "" {
		if err := writeNew(profile, kept); err != nil {
			return err
		}
	}
	if p.json {
		return p.print(formJSON{Form: filepath.Base(to), Profile: taught})
	}
	fmt.Fprintln(p.out, p.words().T("forms.made", "File", to))
	if profile != "" {
		fmt.Fprintln(p.out, p.words().T("forms.profile-made", "File", profile))
	}
	return nil
}

// codebook reads a codebook, or makes one of the survey in a workbook.
func (p *program) codebook(ctx context.Context, path string) (forms.Codebook, error) {
	if strings.EqualFold(filepath.Ext(path), ".json") {
		data, err := readSmall(path)
		if err != nil {
			return forms.Codebook{}, err
		}
		return forms.DecodeCodebook(filepath.Base(path), data)
	}
	s, err := p.read(ctx, path, "")
	if err != nil {
		return forms.Codebook{}, err
	}
	if len(s.Tables) == 0 {
		return forms.Codebook{}, survey.Problem("no-answers", survey.Place{File: s.Source.File}, nil)
	}
	return forms.FromTable(s.Tables[0]), nil
}

// readSmall reads a file of JSON, no more of it than a profile may have.
func readSmall(path string) ([]byte, error) {
	at := survey.Place{File: filepath.Base(path)}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, survey.Problem("not-found", at, err)
	case err != nil:
		return nil, survey.Problem("locked", at, err)
	case info.IsDir():
		return nil, survey.Problem("is-folder", at, nil)
	case info.Size() > forms.MaxProfile:
		return nil, survey.Problem("too-large", at, nil)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, survey.Problem("locked", at, err)
	}
	return data, nil
}

// writeNew writes a file that was not there before: nobody's work is
// overwritten.
func writeNew(path string, data []byte) error {
	at := survey.Place{File: filepath.Base(path)}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return survey.Problem("file-exists", at, err)
	}
	if err == nil {
		_, err = f.Write(data)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return survey.Problem("cannot-write", at, err)
	}
	return nil
}
