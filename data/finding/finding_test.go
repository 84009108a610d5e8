package finding

import (
	"encoding/json"
	"errors"
	"iter"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"izpete/data/survey"
)

// memory is a state kept in a map.
type memory map[string]json.RawMessage

func (m memory) Get(key string) json.RawMessage { return m[key] }

func (m memory) Keys(prefix string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if strings.HasPrefix(k, prefix) && !yield(k) {
				return
			}
		}
	}
}

var day = time.Date(2026, 11, 12, 9, 41, 0, 0, time.UTC)

func sample() Finding {
	return Finding{
		ID: "f1", Number: 3, Title: "Trūkst <finanšu> & prasmju",
		Criterion: "Mērķis", Condition: "53 % iestāžu trūkst finanšu", Cause: "Nav plāna", Effect: "Kavējas", Recommendation: "Noteikt atbildīgo", Counter: "Daļai finansējums ir",
		Risk: RiskHigh, Status: StatusUnderReview, Area: "skills", Tags: []string{"finanses", "prasmes"},
		Evidence: []Evidence{
			{ID: "e2", Option: "Finanšu trūkums", Count: 44, N: 83, Invited: 119, Made: day},
			{ID: "e1", Option: "Prasmes", Count: 34, N: 83, Made: day.Add(time.Minute), Filter: []Term{{Question: "q1", Options: []string{"Ministrija"}}}},
		},
		Created: day, Author: "Revidente 01", Changed: day,
	}
}

func TestFoldGivesBackWhatWasCreated(t *testing.T) {
	want := sample()
	bare := Finding{ID: "f0", Number: 1, Status: StatusDraft, Created: day, Changed: day}
	state := memory(CreateChanges(want))
	maps.Copy(state, CreateChanges(bare))
	state["findings/x"] = json.RawMessage(`1`)
	state["finding/f1/review/r1"] = json.RawMessage(`{"by":"x"}`)
	got, problems := Fold(state)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if !reflect.DeepEqual(got, []Finding{bare, want}) {
		t.Errorf("got %+v", got)
	}
}

func TestFoldReportsWhatItCannotRead(t *testing.T) {
	for name, c := range map[string]struct {
		key, value string
		check      func(Finding) bool
	}{
		"a number as title": {Key("f1", FieldTitle), `7`, func(f Finding) bool { return f.Title == "" }},
		"an unknown risk":   {Key("f1", FieldRisk), `"huge"`, func(f Finding) bool { return f.Risk == RiskNone }},
		"an unknown status": {Key("f1", FieldStatus), `"lost"`, func(f Finding) bool { return f.Status == StatusDraft }},
		"broken evidence":   {EvidenceKey("f1", "e1"), `[]`, func(f Finding) bool { return len(f.Evidence) == 1 }},
		"a number of 0":     {MetaKey("f1"), `{"number":0}`, func(f Finding) bool { return f.Number == 0 && f.Title != "" }},
	} {
		t.Run(name, func(t *testing.T) {
			state := memory(CreateChanges(sample()))
			state[c.key] = json.RawMessage(c.value)
			got, problems := Fold(state)
			if len(problems) != 1 || problems[0].Code != "finding-unreadable" || problems[0].Args["Key"] != c.key {
				t.Errorf("problems %v", problems)
			}
			if len(got) != 1 || !c.check(got[0]) {
				t.Errorf("got %+v", got)
			}
		})
	}
	t.Run("no number at all", func(t *testing.T) {
		state := memory(CreateChanges(sample()))
		delete(state, MetaKey("f1"))
		if got, problems := Fold(state); len(got) != 1 || len(problems) != 1 {
			t.Errorf("%v, %v", got, problems)
		}
	})
}

func TestDeleteKeysLeavesNothingOfAFinding(t *testing.T) {
	state := memory(CreateChanges(sample()))
	other := sample()
	other.ID = "f10"
	maps.Copy(state, CreateChanges(other))
	for _, k := range DeleteKeys(state, "f1") {
		delete(state, k)
	}
	if got, problems := Fold(state); len(got) != 1 || got[0].ID != "f10" || len(problems) > 0 {
		t.Errorf("left %v, %v", got, problems)
	}
}

func TestNumbersAreNeverUsedAgain(t *testing.T) {
	f := sample()
	written := maps.All(CreateChanges(f)) // of a finding deleted since
	if n := NextNumber(written); n != 4 {
		t.Errorf("next is %d", n)
	}
	if n := NextNumber(maps.All(memory{})); n != 1 {
		t.Errorf("the first is %d", n)
	}
	if got := Label(f); got != "K-03" {
		t.Error(got)
	}
	if got := Label(Finding{Number: 112}); got != "K-112" {
		t.Error(got)
	}
}

func TestEveryFieldIsEditedAndStored(t *testing.T) {
	want := sample()
	state := memory{MetaKey("f1"): CreateChanges(want)[MetaKey("f1")]}
	for _, f := range []Field{
		FieldTitle, FieldCriterion, FieldCondition, FieldCause, FieldEffect, FieldRecommendation, FieldCounter,
		FieldRisk, FieldStatus, FieldArea, FieldTags,
	} {
		v, err := Encode(f, want.Get(f))
		if err != nil || v == nil {
			t.Fatalf("%s: %s, %v", f, v, err)
		}
		state[Key("f1", f)] = v
		if v, err := Encode(f, ""); v != nil || err != nil {
			t.Errorf("%s: empty is stored as %s, %v", f, v, err)
		}
	}
	got, _ := Fold(state)
	want.Evidence = nil
	if !reflect.DeepEqual(got[0], want) {
		t.Errorf("got %+v", got[0])
	}
}

func TestLimits(t *testing.T) {
	for name, c := range map[string]struct {
		field Field
		text  string
		code  string
	}{
		"as long as allowed":   {FieldCondition, strings.Repeat("ā", MaxText), ""},
		"one longer":           {FieldCondition, strings.Repeat("ā", MaxText+1), "text-too-long"},
		"a long title":         {FieldTitle, strings.Repeat("ā", MaxTitle+1), "text-too-long"},
		"a long tag":           {FieldTags, strings.Repeat("ā", MaxTag+1), "text-too-long"},
		"many tags":            {FieldTags, strings.Join(strings.Split("abcdefghijklmnopqrstuvwxyzāčēģī", ""), ","), "too-many-tags"},
		"a risk of one's own":  {FieldRisk, "huge", "not-a-choice"},
		"a status of one's ow": {FieldStatus, "lost", "not-a-choice"},
		"no such field":        {"number", "3", "not-a-choice"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Encode(c.field, c.text)
			var e *survey.Error
			if errors.As(err, &e); (e == nil) != (c.code == "") || e != nil && e.Code != c.code {
				t.Errorf("error %v, want %q", err, c.code)
			}
		})
	}
}

func TestParseTags(t *testing.T) {
	got := ParseTags(" finanses,, prasmes ;finanses\n e  pārvalde ")
	if want := []string{"finanses", "prasmes", "e pārvalde"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestSortByNumberThenAge(t *testing.T) {
	all := []Finding{{ID: "c", Number: 2, Created: day.Add(1)}, {ID: "b", Number: 2, Created: day}, {ID: "a", Number: 10}, {ID: "d", Number: 1}}
	Sort(all)
	got := ""
	for _, f := range all {
		got += f.ID
	}
	if got != "dbca" {
		t.Error(got)
	}
}

func TestSearch(t *testing.T) {
	f := sample()
	f.Evidence[0].File = "aptauja-2025.xlsx"
	all := []Finding{f, {ID: "f2", Number: 12, Title: "Šķēršļi datu apritē"}}
	for query, want := range map[string]string{
		"":                  "f1 f2",
		"  ":                "f1 f2",
		"finansu":           "f1",
		"TRŪKST":            "f1",
		"trukst prasmju":    "f1",
		"skersli":           "f2",
		"šķēršļi":           "f2",
		"s\u030ckersli":     "f2",
		"K-12":              "f2",
		"k-03 plana":        "f1",
		"aptauja-2025":      "f1",
		"prasmes":           "f1",
		"trukst datu":       "",
		"nekas tāds":        "",
		"finanšu\u00a0trūk": "f1",
	} {
		var ids []string
		for _, f := range Search(all, query) {
			ids = append(ids, f.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%q: %q, want %q", query, got, want)
		}
	}
}
