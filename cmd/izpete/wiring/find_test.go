package wiring_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// seek opens the palette, writes, and takes the first hit.
func (r *desk) seek(query string) {
	r.t.Helper()
	r.do("find")
	if r.over() == nil {
		r.t.Fatal("the palette does not open")
	}
	r.write(query)
	r.key(fyne.KeyReturn)
	if r.over() != nil {
		r.t.Fatalf("nothing fits %q: %q", query, uitest.Texts(r.over()))
	}
}

func TestSearchLeadsToEachKind(t *testing.T) {
	r := sampleDesk(t)
	at := r.at("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	id, err := r.work.AddFinding("Nav apzināts MI finansējums", &at)
	if err != nil {
		t.Fatal(err)
	}
	r.work.ClearFilter()
	r.queue.Drain()

	r.seek("prieksnoteikmi") // a letter is missing
	if r.Page().ID() != page.Breakdowns || r.filter() != "" {
		t.Errorf("a question: page %s, filter %q", r.Page().ID(), r.filter())
	}
	r.seek("piezimes") // its answers are read elsewhere
	if r.Page().ID() != page.Answers || r.filter() != "" {
		t.Errorf("an open question: page %s, filter %q", r.Page().ID(), r.filter())
	}
	r.reads(r.content(), "Piezīmes", "Meklēt atbildēs")
	r.seek("finansu trukums")
	if r.Page().ID() != page.Breakdowns || r.filter() != "Šķēršļi MI ieviešanai: Finanšu trūkums" {
		t.Errorf("an option: page %s, filter %q", r.Page().ID(), r.filter())
	}
	r.seek("04 ministrija")
	if r.Page().ID() != page.Respondents {
		t.Errorf("a respondent: page %s", r.Page().ID())
	}
	r.reads(r.content(), "Ministrija 04", "Atbildes līdzās līdzīgajiem")
	r.seek("apzinats finansejums")
	if r.Page().ID() != page.Findings {
		t.Errorf("a finding: page %s", r.Page().ID())
	}
	r.reads(r.content(), "K-01")
	r.seek("zinojums")
	if r.Page().ID() != page.Report {
		t.Errorf("a page: %s", r.Page().ID())
	}
	r.seek("tumss izskats")
	r.reads(r.content(), "Tumšs")
	if r.Page().ID() != page.Report {
		t.Error("a command changed the page")
	}
	if _, err := r.work.AddFinding("Cits", nil); err != nil || id == "" {
		t.Fatal(err)
	}
}

func TestWhatWasOpenedIsOfferedFirst(t *testing.T) {
	r := bookDesk(t)
	r.seek("ministrija 04")
	r.seek("prieksnoteikumi")
	r.seek("ministrija 04")
	r.do("find")
	var rows []string
	uitest.Walk(r.over(), func(o fyne.CanvasObject) {
		if l, ok := o.(*kit.ListRow); ok {
			rows = append(rows, l.Title)
		}
	})
	if want := []string{"Ministrija 04", "Priekšnoteikumi", "Darbgrāmatas"}; !slices.Equal(rows[:3], want) {
		t.Errorf("%q, want first %q", rows, want)
	}
	// What is gone is not offered.
	r.key(fyne.KeyEscape)
	if err := r.work.RemoveSource(r.work.Tables()[0].Source.SHA256); err != nil {
		t.Fatal(err)
	}
	r.queue.Drain()
	r.do("find")
	if uitest.Reads(r.over(), "Ministrija 04") {
		t.Error("someone who is gone is offered")
	}
}

func TestCommandsThatCannotBeRunAreNotFound(t *testing.T) {
	r := newDesk(t)
	r.do("find")
	if r.over() != nil {
		t.Error("there is nothing to search without a case")
	}
	r = sampleDesk(t)
	const back = "Atpakaļ"
	r.do("find")
	r.write("atpakal")
	if uitest.Reads(r.over(), back) {
		t.Error("there is nothing to go back to")
	}
	r.key(fyne.KeyEscape)
	r.Show(page.Findings)
	r.do("find")
	r.write("atpakal")
	r.reads(r.over(), back)
	r.do("find") // once more closes
	if r.over() != nil {
		t.Error("the command does not close the palette")
	}
}

func TestSearchSaysWhereItLeads(t *testing.T) {
	r := sampleDesk(t)
	r.do("find")
	r.write("finansu")
	r.reads(r.over(), "ATBILŽU VARIANTI", "Sadalījumi · Q7 · Šķēršļi MI ieviešanai")
	r.key(fyne.KeyEscape)
	r.do("find")
	r.write("ministrija")
	r.reads(r.over(), "IESTĀDES", "Iestādes · ministrija", "un vēl")
}

func TestEnglishPalette(t *testing.T) {
	r := sampleDesk(t)
	r.do("view.language")
	r.do("find")
	r.write("trukums")
	r.reads(r.over(), "OPTIONS", "Breakdowns · Q7")
}

func TestAnOptionThatIsSelectedIsBroughtBack(t *testing.T) {
	r := sampleDesk(t)
	at := r.at("Priekšnoteikumi", "Nodarbināto prasmes")
	r.work.Select(at)
	r.queue.Drain()
	r.Reveal(page.Option(at))
	r.queue.Drain()
	if s, ok := r.work.Selected(); !ok || s != workspace.Selection(at) {
		t.Errorf("%+v", s)
	}
}
