/** Calendars as people's programs read them (RFC 5545). Pure: it writes what it is given. */
export { writeCalendar, type CalendarEvent, type CalendarFile } from './write.js';
