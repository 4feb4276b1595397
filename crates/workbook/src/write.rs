//! From a draft to the bytes of a file.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatFormula,
    DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatBorder,
    Formula, ProtectionOptions, Workbook, Worksheet,
};

use crate::draft::Draft;
use crate::error::WorkbookError;
use crate::picture;
use crate::place::here;
use crate::sheet::{Content, Limits, Outcome, Sheet};
use crate::style::{Look, Style, ink};

/// Longest formula that Excel takes.
const LONGEST_FORMULA: usize = 8192;

/// A4, as `rust_xlsxwriter` numbers paper.
const A4: u8 = 9;

pub(crate) fn bytes(draft: &Draft) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(
        u16::try_from(draft.made.year()).unwrap_or(1900),
        u8::try_from(draft.made.month()).unwrap_or(1),
        u8::try_from(draft.made.day()).unwrap_or(1),
    )?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&draft.title)
            .set_subject(&draft.subject)
            .set_author(&draft.author)
            .set_creation_datetime(&made),
    );
    let mut formats = Formats {
        look: &draft.look,
        made: BTreeMap::new(),
    };
    for sheet in &draft.sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&sheet.name)?;
        cells(worksheet, sheet, &mut formats, draft.with_results)?;
        layout(worksheet, sheet, &draft.footer)?;
        for limits in &sheet.limits {
            worksheet.add_data_validation(
                limits.row,
                limits.column,
                limits.row,
                limits.column,
                &validation(limits)?,
            )?;
        }
        marks(worksheet, sheet)?;
        for wanted in &sheet.pictures {
            let chart = picture::chart(wanted, &draft.look);
            worksheet.insert_chart_with_offset(wanted.at.0, wanted.at.1, &chart, 4, 4)?;
        }
    }
    for (name, place) in &draft.names {
        workbook.define_name(name, &format!("={}", place.everywhere()))?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// Formats by style; a workbook holds each once.
struct Formats<'a> {
    look: &'a Look,
    made: BTreeMap<Style, Format>,
}

impl Formats<'_> {
    fn of(&mut self, style: Style) -> &Format {
        self.made
            .entry(style)
            .or_insert_with(|| style.format(self.look))
    }
}

fn cells(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    formats: &mut Formats<'_>,
    with_results: bool,
) -> Result<(), WorkbookError> {
    for ((row, column), cell) in &sheet.cells {
        let format = formats.of(cell.style);
        match &cell.content {
            Content::Words(words) if cell.across > *column => {
                worksheet.merge_range(*row, *column, *row, cell.across, words, format)?;
            }
            Content::Words(words) => {
                worksheet.write_string_with_format(*row, *column, words, format)?;
            }
            Content::Number(number) => {
                worksheet.write_number_with_format(*row, *column, *number, format)?;
            }
            Content::Empty => {
                worksheet.write_blank(*row, *column, format)?;
            }
            Content::Formula(formula, outcome) => {
                if formula.len() >= LONGEST_FORMULA {
                    return Err(WorkbookError::TooLarge {
                        part: format!("{}!{}", sheet.name, here(*row, *column)),
                        detail: format!("{} characters of {LONGEST_FORMULA}", formula.len()),
                    });
                }
                let mut formula = Formula::new(format!("={formula}"));
                if with_results {
                    formula = formula.set_result(match outcome {
                        Outcome::Number(number) => number.to_string(),
                        Outcome::Truth(truth) => truth.to_string().to_uppercase(),
                        Outcome::Words(words) => words.clone(),
                    });
                }
                worksheet.write_formula_with_format(*row, *column, formula, format)?;
            }
        }
    }
    Ok(())
}

fn layout(worksheet: &mut Worksheet, sheet: &Sheet, footer: &str) -> Result<(), WorkbookError> {
    for (column, width) in sheet.widths.iter().enumerate() {
        worksheet.set_column_width(u16::try_from(column).unwrap_or(u16::MAX), *width)?;
    }
    for (row, height) in &sheet.heights {
        worksheet.set_row_height(*row, *height)?;
    }
    if sheet.frozen != (0, 0) {
        worksheet.set_freeze_panes(sheet.frozen.0, sheet.frozen.1)?;
    }
    if sheet.frozen.0 > 0 {
        worksheet.set_repeat_rows(sheet.heads_from, sheet.frozen.0 - 1)?;
    }
    if let Some(filter) = &sheet.filter {
        worksheet.autofilter(filter.first.0, filter.first.1, filter.last.0, filter.last.1)?;
    }
    if let (Some(to), Some((last, _))) = (sheet.printed_to, sheet.cells.keys().next_back()) {
        worksheet.set_print_area(0, 0, *last, to)?;
    }
    if let Some(colour) = sheet.tab {
        worksheet.set_tab_color(Color::RGB(colour));
    }
    worksheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3)
        .set_screen_gridlines(false)
        // What is not an input is kept from slips, without a password.
        .protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            use_autofilter: true,
            ..ProtectionOptions::default()
        });
    worksheet.set_footer(format!("&L{}&R&A · &P/&N", footer.replace('&', "&&")));
    Ok(())
}

fn validation(limits: &Limits) -> Result<DataValidation, WorkbookError> {
    let short = |words: &str, length: usize| words.chars().take(length).collect::<String>();
    Ok(DataValidation::new()
        .allow_decimal_number(DataValidationRule::Between(limits.smallest, limits.largest))
        .set_input_title(short(&limits.title, 32))?
        .set_input_message(short(&limits.message, 255))?
        .set_error_title(short(&limits.title, 32))?
        .set_error_message(short(&limits.message, 255))?)
}

/// Marks what is not as it should be, and what was changed.
fn marks(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), WorkbookError> {
    let alarm = Format::new()
        .set_bold()
        .set_font_color(Color::RGB(ink::ALERT))
        .set_background_color(Color::RGB(ink::ALERT_WASH));
    for span in &sheet.alarms {
        worksheet.add_conditional_format(
            span.first.0,
            span.first.1,
            span.last.0,
            span.last.1,
            &ConditionalFormatCell::new()
                .set_rule(ConditionalFormatCellRule::EqualTo(false))
                .set_format(&alarm),
        )?;
    }
    if let Some((now, before)) = &sheet.changes {
        let changed = Format::new()
            .set_italic()
            .set_font_color(Color::RGB(ink::ALERT))
            .set_border(FormatBorder::Thin);
        let rule = format!(
            "={}<>{}",
            here(now.first.0, now.first.1).replacen(
                |letter: char| letter.is_ascii_alphabetic(),
                &format!("${}", crate::place::letters(now.first.1)),
                1,
            ),
            format_args!(
                "${}{}",
                crate::place::letters(before.first.1),
                before.first.0 + 1
            ),
        );
        worksheet.add_conditional_format(
            now.first.0,
            now.first.1,
            now.last.0,
            now.last.1,
            &ConditionalFormatFormula::new()
                .set_rule(rule.as_str())
                .set_format(&changed),
        )?;
    }
    Ok(())
}
