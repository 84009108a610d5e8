package workbook

import (
	"errors"
	"fmt"
	"runtime"
	"sync"

	"izpete/data/survey"
)

// readZip reads a workbook of the format of 2007: the small parts first, then
// the sheets, as many at a time as there are processors.
func (j *job) readZip(data []byte) ([]*Sheet, error) {
	p, err := j.openPack(data)
	if err != nil {
		return nil, err
	}
	at := survey.Place{File: j.file}
	if p.has("xl/workbook.bin") {
		return nil, problem(BinaryXLSB, j.file, nil)
	}
	o, err := p.readOutline()
	switch {
	case errors.Is(err, errNoWorkbook):
		return nil, coded(err, NotAWorkbook, at)
	case err != nil:
		return nil, coded(err, DamagedBook, at)
	}
	j.expect(p, o)
	var shared []string
	if p.has(o.strings) {
		if shared, err = p.readStrings(o.strings); err != nil {
			return nil, coded(err, DamagedBook, at)
		}
	}
	return p.readSheets(o, shared)
}

// expect adds up what is to be unpacked, so that progress has a whole.
func (j *job) expect(p *pack, o *outline) {
	total := p.size(o.strings)
	for _, s := range o.sheets {
		if !s.chart {
			total += p.size(s.part)
		}
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.expected = j.unpacked + total
}

// readSheets reads the sheets beside one another; the first problem, in the
// order of the sheets, is the one told.
func (p *pack) readSheets(o *outline, shared []string) ([]*Sheet, error) {
	sheets := make([]*Sheet, len(o.sheets))
	problems := make([]error, len(o.sheets))
	turns := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for i, s := range o.sheets {
		turns <- struct{}{}
		wait.Go(func() {
			defer func() { <-turns }()
			sheets[i], problems[i] = p.readOne(s, o, shared)
		})
	}
	wait.Wait()
	for _, err := range problems {
		if err != nil {
			return nil, err
		}
	}
	return sheets, nil
}

// readOne reads one sheet; a panic ends this sheet and not the program.
func (p *pack) readOne(s sheetPart, o *outline, shared []string) (sheet *Sheet, err error) {
	at := survey.Place{File: p.job.file, Sheet: s.name}
	defer func() {
		if r := recover(); r != nil {
			sheet, err = nil, survey.Problem(DamagedSheet, at, fmt.Errorf("panic: %v", r))
		}
	}()
	if sheet, err = p.readSheet(s, o, shared); err != nil {
		return nil, coded(err, DamagedSheet, at)
	}
	return sheet, nil
}
