package casefile

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"izpete/data/survey"
)

const crashEnv = "IZPETE_CRASH_CASE"

// TestKilledWriter is no test of its own: TestSurvivesKill runs it in another
// process. It edits until it is killed and writes the id of every entry that was
// acknowledged to standard output.
func TestKilledWriter(t *testing.T) {
	path := os.Getenv(crashEnv)
	if path == "" {
		t.Skip("runs only as the process that TestSurvivesKill kills")
	}
	opt := Options{Clock: time.Now, User: "Revidents 03"}
	f, err := Open(path, opt)
	if _, missing := os.Stat(path); missing != nil {
		f, err = Create(path, opt)
	}
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("ready")
	for i := range 100_000 {
		var e Entry
		switch text := strings.Repeat(fmt.Sprint(i), 1+i%300); {
		case i%17 == 16:
			e, err = f.Undo()
		case i%23 == 22:
			e, err = f.AppendWithBlobs(Entry{Action: "source.add", Changes: []Change{set("source/"+fmt.Sprint(i), text)}}, []byte(strings.Repeat(text, 9)))
		default:
			e, err = f.Append(Entry{Action: "finding.edit", Changes: []Change{set(fmt.Sprintf("finding/%d/condition", i%7), text)}})
		}
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(e.ID)
	}
}

// TestSurvivesKill kills a process in the middle of hundreds of edits, at a
// different moment each time, and finds every acknowledged one again.
func TestSurvivesKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lieta.izpete")
	seed := uint64(time.Now().UnixNano())
	t.Log("seed", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	acknowledged := map[string]bool{}
	rounds := 6
	if testing.Short() {
		rounds = 2
	}
	for round := range rounds {
		for _, id := range killed(t, path, 20+r.IntN(150), time.Duration(r.IntN(3000))*time.Microsecond) {
			acknowledged[id] = true
		}
		f, err := Open(path, options())
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		found := map[string]bool{}
		for _, e := range f.Entries() {
			found[e.ID] = true
		}
		for id := range acknowledged {
			if !found[id] {
				t.Errorf("round %d: entry %s was acknowledged and is lost", round, id)
			}
		}
		if lost := len(f.Entries()) - len(acknowledged) - 1; lost > round+1 {
			t.Errorf("round %d: %d entries nobody acknowledged", round, lost)
		}
		for _, p := range f.Verify(context.Background()) {
			t.Errorf("round %d: entry %d: %v", round, p.Number, p)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
	t.Log(len(acknowledged), "entries acknowledged, all found")
}

// killed runs the writer, kills it a moment after so many acknowledged entries,
// and returns all that it acknowledged.
func killed(t *testing.T, path string, after int, moment time.Duration) []string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "-test.run=^TestKilledWriter$", "-test.count=1")
	cmd.Env = append(os.Environ(), crashEnv+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var ids []string
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if line := lines.Text(); isID(line) {
			ids = append(ids, line)
		} else if line != "ready" {
			t.Error("the writer says:", line)
		}
		if len(ids) == after {
			watched(t, path, ids)
			time.AfterFunc(moment, func() { _ = cmd.Process.Kill() })
		}
	}
	if err := cmd.Wait(); err == nil {
		t.Error("the writer came to its end")
	}
	if len(ids) < after {
		t.Errorf("only %d entries were acknowledged", len(ids))
	}
	return ids
}

// watched looks at the case while the other process is writing to it.
func watched(t *testing.T, path string, acknowledged []string) {
	t.Helper()
	_, err := Open(path, options())
	wantCode(t, err, "case-locked")
	f, err := Open(path, Options{ReadOnly: true, Scratch: t.TempDir()})
	if errors.Is(err, survey.Problem("case-locked", survey.Place{}, nil)) {
		t.Log("the writer gave no moment to copy the case")
		return
	}
	if err != nil {
		t.Error(err)
		return
	}
	defer verifyAndClose(t, f)
	found := map[string]bool{}
	for _, e := range f.Entries() {
		found[e.ID] = true
	}
	for _, id := range acknowledged {
		if !found[id] {
			t.Errorf("entry %s was acknowledged and a reader does not see it", id)
		}
	}
}
