package report

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"izpete/data/summary/summarytest"
	"izpete/data/words"
)

// An office suite other than the one the formats come from opens both files and
// shows what is in them.
func TestLibreOfficeOpensTheFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: not converting with LibreOffice")
	}
	for _, tool := range []string{"soffice", "pdftotext", "pdfinfo"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed: the files are not opened with it", tool)
		}
	}
	dir := t.TempDir()
	for l, f := range map[words.Lang]Format{words.Latvian: DOCX, words.English: XLSX} {
		if err := os.WriteFile(filepath.Join(dir, string(f)+"."+string(f)), written(t, f, summarytest.Document(l)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run := func(name string, args ...string) string {
		t.Helper()
		ctx, cancel := context.WithTimeout(t.Context(), 90*time.Second)
		defer cancel()
		c := exec.CommandContext(ctx, name, args...)
		c.Dir = dir
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		return string(out)
	}
	run("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", "pdf", "docx.docx", "xlsx.xlsx")
	pages := regexp.MustCompile(`Pages:\s+(\d+)`)
	for file, wants := range map[string][]string{
		"docx.pdf": {"Šķēršļi MI ieviešanai", "53 % (44)", "Neizpratne par juridiskajiem jautājumiem", "Konstatējums K-03", "J. Kalniņš", "sha256 9f2c71ab…04e1", "1. attēls.", "K-03.2"},
		"xlsx.pdf": {"Obstacles to introducing AI", "53% (44)", "53.0%", "Finding K-03", "survey.xlsx!Answers!C3:C85"},
	} {
		if m := pages.FindStringSubmatch(run("pdfinfo", file)); m == nil {
			t.Errorf("%s: no pages", file)
		} else if n, _ := strconv.Atoi(m[1]); n < 5 || n > 12 {
			t.Errorf("%s: %d pages", file, n)
		}
		text := strings.ReplaceAll(run("pdftotext", "-layout", file, "-"), "\u00a0", " ")
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q", file, want)
			}
		}
	}
}
