// Package report writes annotated summaries: one small writer a format over the
// document of package summary. The same document gives the same bytes, so that
// a reviewer can compare two files.
package report

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"izpete/data/summary"
	"izpete/data/survey"
)

// Format is a kind of file that a summary can be written as.
type Format string

// The formats, named as their files end.
const (
	DOCX     Format = "docx"
	XLSX     Format = "xlsx"
	HTML     Format = "html"
	Markdown Format = "md"
)

// Formats lists the formats in the order they are offered.
var Formats = []Format{DOCX, XLSX, HTML, Markdown}

// FormatOf tells the format from the end of a file name. Any other end is the
// error "export-format".
func FormatOf(path string) (Format, error) {
	f := Format(strings.ToLower(strings.TrimPrefix(filepath.Ext(path), ".")))
	if slices.Contains(Formats, f) {
		return f, nil
	}
	return "", survey.Problem("export-format", survey.Place{File: filepath.Base(path)}, nil)
}

// Write writes the document to w. Progress is told the share done, from 0 to 1,
// never less than before; it may be nil. A cancelled context ends the writing
// with the context's error, and what has gone to w is then not a whole file.
func Write(ctx context.Context, w io.Writer, f Format, d summary.Document, progress func(float64)) error {
	p := &pace{ctx: ctx, tell: progress, steps: len(d.Blocks) + 1}
	d = cleaned(d)
	var err error
	switch f {
	case DOCX:
		err = writeDOCX(w, d, p)
	case XLSX:
		err = writeXLSX(w, d, p)
	case HTML:
		err = writeHTML(w, d, p)
	case Markdown:
		err = writeMarkdown(w, d, p)
	default:
		err = survey.Problem("export-format", survey.Place{File: "." + string(f)}, nil)
	}
	if err != nil {
		return err
	}
	return p.step()
}

// pace counts the steps of a writing, one a block and one for the packing, and
// stops it when the context is cancelled.
type pace struct {
	ctx         context.Context
	tell        func(float64)
	done, steps int
}

func (p *pace) step() error {
	if err := p.ctx.Err(); err != nil {
		return err
	}
	p.done = min(p.done+1, p.steps)
	if p.tell != nil {
		p.tell(float64(p.done) / float64(p.steps))
	}
	return nil
}
