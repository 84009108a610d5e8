package ui_test

import (
	"fmt"
	"runtime"
	"testing"
	"weak"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/ui/page"
)

// The way back must not hold what a workbook was under each correction there ever
// was.
func TestTheWayBackLetsOldDataGo(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.Show(page.Findings)
	var all []weak.Pointer[survey.Table]
	const corrections = 20
	for i := range corrections {
		table := r.work.View().Tables[0]
		all = append(all, weak.Make(table))
		c := intake.About(intake.StepQuestion, table, table.Questions[3])
		c.To = fmt.Sprintf("Cits jautājums %d?", i)
		if err := r.work.AddStep(t.Context(), table.Source.SHA256, c); err != nil {
			t.Fatal(err)
		}
		r.queue.Drain()
		r.Show(page.Workbooks)
		r.Show(page.Findings)
		r.queue.Drain()
	}
	runtime.GC()
	runtime.GC()
	held := 0
	for _, p := range all {
		if p.Value() != nil {
			held++
		}
	}
	// Some are kept for undoing.
	if held > corrections/2 {
		t.Errorf("%d of %d earlier versions are still held", held, corrections)
	}
	r.Do("view.back")
	r.queue.Drain()
	r.reads("Jautājumi")
}
