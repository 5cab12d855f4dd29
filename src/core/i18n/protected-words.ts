/**
 * What stays Latin inside Serbian Cyrillic though its letters could be converted. Words with q w x y or foreign letters, camel
 * case, addresses, numbers with letters and Roman numerals need no entry: `spans.ts` knows them by shape. Domestic acronyms
 * (MUP, RATEL, JMBG, VTK, EU, NATO) convert and must not be here. Practice: research note on law, section 8.2.
 */
function words(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** International acronyms, protected in capitals only, so that „pin” and „sim” stay words. */
export const protectedAcronyms = words([
  'CERT CSIRT SOC GDPR ISO IEC ITU ETSI ENISA EDPB EDPS DPIA DPO NGO FAQ',
  'PDF HTML CSS XML JSON CSV SQL API URL URI OCR RTF TXT ZIP PNG JPG JPEG GIF SVG',
  'SMS MMS SIM GSM LTE IMEI IMSI GPS NFC RFID USB CCTV ANPR DVD CD LCD CPU GPU SSD HDD BIOS UEFI',
  'IP TCP UDP DNS HTTP HTTPS FTP SSH SSL TLS SMTP IMAP LAN WAN VPN ISP VLAN NAT CDN',
  'ID PIN PUK OTP TOTP MFA SSO CAPTCHA CVV CVE CVSS IOC APT OSINT PGP GPG AES RSA SHA XSS DDOS DOS DPI',
  'AI IT ICT IOT OS EUR USD RSD CHF GBP IBAN BIC ISBN ISSN DOI COVID CC RSS VAT LGBTIQ SHARE',
])

/** Words and short forms that stay Latin in any case. */
export const protectedWords = words([
  'pdf html css xml json csv sql url api sms mms vpn usb gps http https dns ddos iot gdpr',
  'email e-mail mail online offline login logout backup cloud cookie cookies default design update upgrade patch',
  'covid phishing smishing vishing spear-phishing spoofing pharming skimming scraping clickbait botnet rootkit zero-day',
  'deepfake deepfakes chatbot chatbots screenshot smartphone touchscreen compliance breach',
])

/** Names of products, companies and programs, protected from their capital on, with Serbian case endings (Facebooku). */
export const protectedNames = words([
  'facebook instagram google gmail microsoft apple android viber chrome cisco oracle slack mozilla uber',
  'pegasus cellebrite novispy qilin hikvision dahua lockbit conti candiru finfisher graphite intellexa',
  'outlook teams office adobe acrobat debian ubuntu docker github gitlab git bing chromium',
  'booking airbnb visa mastercard revolut samsung nokia lenovo intel nvidia motorola',
  'openai gemini copilot anthropic perplexity shodan griffeye ufed inseyets',
])

/** Case endings a Serbian writer glues to a foreign name. */
export const caseEndings =
  'a|u|e|i|om|em|ov|ova|ovo|ove|ovi|ovog|ovoj|ovom|ovih|ovim|ovima|ovu|ima|ama'

/** Names and phrases of several parts, matched as a whole with their spaces and hyphens. */
export const protectedPhrases: readonly string[] = [
  'Wi-Fi',
  'e-mail',
  'EUR-Lex',
  'Partners Serbia',
  'SHARE Foundation',
  'Citizen Lab',
  'Amnesty International',
  'Human Rights Watch',
  'Privacy International',
  'Access Now',
  'Freedom House',
  'Creative Commons',
  'Access Info Europe',
  'Transparency International',
  'Open Government Partnership',
  'Article 19',
  'Check Point',
  'Al Jazeera',
  'Face ID',
  'Touch ID',
  'App Store',
  'Google Play',
  'Play Store',
  'open source',
  'open data',
  'spear-phishing',
  'zero-day',
  'end-to-end',
  'privacy by design',
  'privacy by default',
  'ad hoc',
  'de facto',
  'de iure',
  'inter alia',
  'lex specialis',
  'pro bono',
  'sui generis',
]

/** SI units, bytes and rates; Latin after a number, in either script. */
export const units = words([
  'km m dm cm mm ha kg g mg t l dl ml h min ms s Hz kHz MHz GHz V kV W kW MW J kJ dB lx kPa',
  'B kB KB MB GB TB PB bit kbit Mbit Gbit kbps Mbps Gbps kb Mb Gb dpi px fps ppm mAh Ah',
])
