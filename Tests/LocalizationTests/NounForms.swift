/// The forms of all nouns, written by hand from a grammar, not from the language data.
///
/// A line is `noun: form, form / form, form`: the grammatical cases in their order, each with the forms for the plural
/// categories in their order.
enum NounForms {
  static let byLanguage = [
    "de": german, "en-GB": english, "nl": dutch, "ro": romanian, "ru": russian, "uk": ukrainian,
  ]

  private static let english = """
    day: day, days
    calendar-day: calendar day, calendar days
    working-day: working day, working days
    hour: hour, hours
    minute: minute, minutes
    second: second, seconds
    week: week, weeks
    month: month, months
    call: call, calls
    request: report, reports
    outage: outage, outages
    sheet: sheet, sheets
    page: page, pages
    copy: copy, copies
    entry: entry, entries
    check: check, checks
    demand: demand, demands
    """

  private static let dutch = """
    day: dag, dagen
    calendar-day: kalenderdag, kalenderdagen
    working-day: werkdag, werkdagen
    hour: uur, uur
    minute: minuut, minuten
    second: seconde, seconden
    week: week, weken
    month: maand, maanden
    call: telefoongesprek, telefoongesprekken
    request: melding, meldingen
    outage: storing, storingen
    sheet: blad, bladen
    page: pagina, pagina’s
    copy: exemplaar, exemplaren
    entry: vermelding, vermeldingen
    check: controle, controles
    demand: eis, eisen
    """

  private static let romanian = """
    day: zi, zile, de zile
    calendar-day: zi calendaristică, zile calendaristice, de zile calendaristice
    working-day: zi lucrătoare, zile lucrătoare, de zile lucrătoare
    hour: oră, ore, de ore
    minute: minut, minute, de minute
    second: secundă, secunde, de secunde
    week: săptămână, săptămâni, de săptămâni
    month: lună, luni, de luni
    call: apel, apeluri, de apeluri
    request: sesizare, sesizări, de sesizări
    outage: întrerupere, întreruperi, de întreruperi
    sheet: filă, file, de file
    page: pagină, pagini, de pagini
    copy: exemplar, exemplare, de exemplare
    entry: înregistrare, înregistrări, de înregistrări
    check: verificare, verificări, de verificări
    demand: solicitare, solicitări, de solicitări
    """

  // Outside the nominative and the accusative the last two forms are one: it is written once.
  private static let russian = """
    day: день, дня, дней / дня, дней / дню, дням / день, дня, дней / днём, днями / дне, днях
    calendar-day: календарный день, календарных дня, календарных дней / календарного дня, календарных дней \
    / календарному дню, календарным дням / календарный день, календарных дня, календарных дней \
    / календарным днём, календарными днями / календарном дне, календарных днях
    working-day: рабочий день, рабочих дня, рабочих дней / рабочего дня, рабочих дней \
    / рабочему дню, рабочим дням / рабочий день, рабочих дня, рабочих дней \
    / рабочим днём, рабочими днями / рабочем дне, рабочих днях
    hour: час, часа, часов / часа, часов / часу, часам / час, часа, часов / часом, часами / часе, часах
    minute: минута, минуты, минут / минуты, минут / минуте, минутам / минуту, минуты, минут \
    / минутой, минутами / минуте, минутах
    second: секунда, секунды, секунд / секунды, секунд / секунде, секундам / секунду, секунды, секунд \
    / секундой, секундами / секунде, секундах
    week: неделя, недели, недель / недели, недель / неделе, неделям / неделю, недели, недель \
    / неделей, неделями / неделе, неделях
    month: месяц, месяца, месяцев / месяца, месяцев / месяцу, месяцам / месяц, месяца, месяцев \
    / месяцем, месяцами / месяце, месяцах
    call: звонок, звонка, звонков / звонка, звонков / звонку, звонкам / звонок, звонка, звонков \
    / звонком, звонками / звонке, звонках
    request: обращение, обращения, обращений / обращения, обращений / обращению, обращениям \
    / обращение, обращения, обращений / обращением, обращениями / обращении, обращениях
    outage: перерыв, перерыва, перерывов / перерыва, перерывов / перерыву, перерывам \
    / перерыв, перерыва, перерывов / перерывом, перерывами / перерыве, перерывах
    sheet: лист, листа, листов / листа, листов / листу, листам / лист, листа, листов / листом, листами / листе, листах
    page: страница, страницы, страниц / страницы, страниц / странице, страницам / страницу, страницы, страниц \
    / страницей, страницами / странице, страницах
    copy: экземпляр, экземпляра, экземпляров / экземпляра, экземпляров / экземпляру, экземплярам \
    / экземпляр, экземпляра, экземпляров / экземпляром, экземплярами / экземпляре, экземплярах
    entry: запись, записи, записей / записи, записей / записи, записям / запись, записи, записей \
    / записью, записями / записи, записях
    check: проверка, проверки, проверок / проверки, проверок / проверке, проверкам / проверку, проверки, проверок \
    / проверкой, проверками / проверке, проверках
    demand: требование, требования, требований / требования, требований / требованию, требованиям \
    / требование, требования, требований / требованием, требованиями / требовании, требованиях
    """

  private static let german = """
    day: Tag, Tage / Tag, Tagen
    calendar-day: Kalendertag, Kalendertage / Kalendertag, Kalendertagen
    working-day: Arbeitstag, Arbeitstage / Arbeitstag, Arbeitstagen
    hour: Stunde, Stunden / Stunde, Stunden
    minute: Minute, Minuten / Minute, Minuten
    second: Sekunde, Sekunden / Sekunde, Sekunden
    week: Woche, Wochen / Woche, Wochen
    month: Monat, Monate / Monat, Monaten
    call: Anruf, Anrufe / Anruf, Anrufen
    request: Meldung, Meldungen / Meldung, Meldungen
    outage: Ausfall, Ausfälle / Ausfall, Ausfällen
    sheet: Blatt, Blatt / Blatt, Blatt
    page: Seite, Seiten / Seite, Seiten
    copy: Ausfertigung, Ausfertigungen / Ausfertigung, Ausfertigungen
    entry: Eintrag, Einträge / Eintrag, Einträgen
    check: Prüfung, Prüfungen / Prüfung, Prüfungen
    demand: Forderung, Forderungen / Forderung, Forderungen
    """

  // As in Russian.
  private static let ukrainian = """
    day: день, дні, днів / дня, днів / дню, дням / день, дні, днів / днем, днями / дні, днях
    calendar-day: календарний день, календарні дні, календарних днів \
    / календарного дня, календарних днів / календарному дню, календарним дням \
    / календарний день, календарні дні, календарних днів / календарним днем, календарними днями \
    / календарному дні, календарних днях
    working-day: робочий день, робочі дні, робочих днів / робочого дня, робочих днів \
    / робочому дню, робочим дням / робочий день, робочі дні, робочих днів / робочим днем, робочими днями \
    / робочому дні, робочих днях
    hour: година, години, годин / години, годин / годині, годинам / годину, години, годин \
    / годиною, годинами / годині, годинах
    minute: хвилина, хвилини, хвилин / хвилини, хвилин / хвилині, хвилинам / хвилину, хвилини, хвилин \
    / хвилиною, хвилинами / хвилині, хвилинах
    second: секунда, секунди, секунд / секунди, секунд / секунді, секундам / секунду, секунди, секунд \
    / секундою, секундами / секунді, секундах
    week: тиждень, тижні, тижнів / тижня, тижнів / тижню, тижням / тиждень, тижні, тижнів \
    / тижнем, тижнями / тижні, тижнях
    month: місяць, місяці, місяців / місяця, місяців / місяцю, місяцям / місяць, місяці, місяців \
    / місяцем, місяцями / місяці, місяцях
    call: дзвінок, дзвінки, дзвінків / дзвінка, дзвінків / дзвінку, дзвінкам \
    / дзвінок, дзвінки, дзвінків / дзвінком, дзвінками / дзвінку, дзвінках
    request: звернення, звернення, звернень / звернення, звернень / зверненню, зверненням \
    / звернення, звернення, звернень / зверненням, зверненнями / зверненні, зверненнях
    outage: перерва, перерви, перерв / перерви, перерв / перерві, перервам / перерву, перерви, перерв \
    / перервою, перервами / перерві, перервах
    sheet: аркуш, аркуші, аркушів / аркуша, аркушів / аркушу, аркушам / аркуш, аркуші, аркушів \
    / аркушем, аркушами / аркуші, аркушах
    page: сторінка, сторінки, сторінок / сторінки, сторінок / сторінці, сторінкам \
    / сторінку, сторінки, сторінок / сторінкою, сторінками / сторінці, сторінках
    copy: примірник, примірники, примірників / примірника, примірників / примірнику, примірникам \
    / примірник, примірники, примірників / примірником, примірниками / примірнику, примірниках
    entry: запис, записи, записів / запису, записів / запису, записам / запис, записи, записів \
    / записом, записами / записі, записах
    check: перевірка, перевірки, перевірок / перевірки, перевірок / перевірці, перевіркам \
    / перевірку, перевірки, перевірок / перевіркою, перевірками / перевірці, перевірках
    demand: вимога, вимоги, вимог / вимоги, вимог / вимозі, вимогам / вимогу, вимоги, вимог \
    / вимогою, вимогами / вимозі, вимогах
    """
}
