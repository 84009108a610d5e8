package workbook

import "errors"

func (j *job) readText(data []byte) ([]*Sheet, error) { return nil, errors.New("text") }
