// Package intake recognises surveys: it turns the sheets of a workbook into
// tables of respondents with their questions and answers, and says of every
// sheet and row what became of it.
package intake

import (
	"context"
	"slices"
	"strconv"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// Options overrule what would be recognised. The zero value leaves everything
// to the program.
type Options struct {
	Sheet  string                 // read this sheet and no other, even when hidden
	Header map[string][]int       // header rows by sheet name, 1-based
	Kinds  map[string]survey.Kind // kind of a question by "sheet!J", any of its columns
	Areas  map[string]string      // readiness area id by question text
	Steps  []Step                 // corrections; they go before the rest

	read map[string]bool // by sheet name: what steps say of whether it is read
}

// Read recognises all tables of a workbook. A workbook that holds no responses
// is no error: Tables is empty and the role of each sheet says what it is.
//
// Errors are *survey.Error: "no-header" when the sheets hold data without a
// header, "no-such-sheet" and "no-such-row" when the options name none,
// "cancelled".
func Read(ctx context.Context, b *workbook.Book, opt Options) (*survey.Survey, error) {
	s, _, err := Apply(ctx, b, opt)
	return s, err
}

// Apply is Read, and says of each step what became of it. A step that could not
// be applied is noted in the survey too.
func Apply(ctx context.Context, b *workbook.Book, opt Options) (*survey.Survey, []Outcome, error) {
	l := newLedger(opt.Steps)
	s, err := read(ctx, b, l.overrule(b, opt), l)
	return s, l.out, err
}

func read(ctx context.Context, b *workbook.Book, opt Options, l *ledger) (*survey.Survey, error) {
	s := &survey.Survey{Source: survey.Source{File: b.File, SHA256: b.SHA256, Size: b.Size}}
	sheets, err := open(ctx, b, opt, s)
	if err != nil {
		return nil, err
	}
	if opt.Sheet == "" {
		summaries(sheets)
	}
	if opt.Sheet == "" {
		s.Notes = append(s.Notes, repeatGroups(sheets, b.File)...)
	}
	l.place(b, sheets)
	lists := codeLists(sheets)
	for _, r := range sheets {
		if err := ctx.Err(); err != nil {
			return nil, survey.Problem("cancelled", survey.Place{File: b.File}, err)
		}
		if r.found && r.role == "" {
			r.apart = r.setApart(b.File)
			r.read(b.File, opt, lists.known, l)
		}
	}
	if opt.Sheet == "" {
		s.Notes = append(s.Notes, joinSheets(sheets, b.File)...)
	}
	decide(sheets, opt)
	s.Notes = append(s.Notes, sameRows(sheets, b.File)...)
	for _, r := range sheets {
		if r.role != survey.RoleResponses || r.joined {
			continue
		}
		t := r.table(b, opt, lists.listed)
		t.ID = "t" + strconv.Itoa(len(s.Tables)+1)
		s.Tables = append(s.Tables, t)
		s.Notes = append(s.Notes, r.apart...)
		s.Notes = append(s.Notes, r.notes(t)...)
	}
	addFrame(s, sheets)
	l.finish(s)
	for i, r := range sheets {
		s.Sheets[i].Role = r.role
	}
	if len(s.Tables) == 0 {
		for _, r := range sheets {
			if !r.found && (opt.Sheet == r.sheet.Name || headless(r)) {
				return nil, survey.Problem("no-header", survey.Place{File: b.File, Sheet: r.sheet.Name}, nil)
			}
		}
	}
	return s, nil
}

// open scans the sheets that are to be read and finds their headers.
func open(ctx context.Context, b *workbook.Book, opt Options, s *survey.Survey) ([]*reading, error) {
	var sheets []*reading
	named := opt.Sheet == ""
	for _, sh := range b.Sheets {
		if err := ctx.Err(); err != nil {
			return nil, survey.Problem("cancelled", survey.Place{File: b.File}, err)
		}
		forced, settled := opt.read[sh.Name]
		r := &reading{sheet: sh, name: -1, forced: forced}
		sheets = append(sheets, r)
		s.Sheets = append(s.Sheets, survey.SheetInfo{Name: sh.Name, Hidden: sh.Hidden, Rows: sh.Rows, Columns: sh.Columns})
		named = named || sh.Name == opt.Sheet
		switch {
		case sh.Chart || sh.Rows == 0:
			r.role = survey.RoleOther
			continue
		case settled && !forced:
			r.role = survey.RoleOther
			continue
		case sh.Hidden && sh.Name != opt.Sheet && !forced:
			r.role = survey.RoleOther
			s.Notes = append(s.Notes, survey.Note{Code: "hidden-sheet", Place: survey.Place{File: b.File, Sheet: sh.Name}})
			continue
		}
		r.all = scan(sh)
		r.region, r.found = findRegion(sh, r.all, opt.Header[sh.Name])
		if forced := opt.Header[sh.Name]; len(forced) > 0 && !r.found {
			return nil, survey.Problem("no-such-row", survey.Place{File: b.File, Sheet: sh.Name}, nil).With("Row", slices.Max(forced))
		}
		if isSummary(r) && opt.Sheet != sh.Name && !forced {
			r.role = survey.RoleSummary
		}
	}
	if !named {
		return nil, survey.Problem("no-such-sheet", survey.Place{File: b.File, Sheet: opt.Sheet}, nil)
	}
	return sheets, nil
}
