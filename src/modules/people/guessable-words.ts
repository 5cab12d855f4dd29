/**
 * Words that people here choose for passwords, in Latin without diacritics, the most usual first. The list of leaked passwords
 * is international and has few of them. Names, clubs, places and words of love and of everyday; gathered by us, not measured.
 */
export const guessableWords: readonly string[] =
  `lozinka sifra ljubav srbija beograd jugoslavija zvezda partizan delije grobari marko nikola milan jovana marija ana ivana
milica jelena aleksandar stefan luka filip nemanja dusan milos dragan zoran goran dejan petar pavle vuk lazar uros bojan
igor vladimir sasa slobodan bogdan darko srdjan nenad predrag mladen ivan jovan stevan djordje teodora sara tijana katarina
sofija dunja lena mila nevena snezana gordana dragana vesna slavica svetlana tamara sanja biljana natasa maja nada ljiljana
petrovic jovanovic nikolic markovic djordjevic stojanovic ilic stankovic pavlovic milosevic
novisad nis kragujevac subotica zrenjanin pancevo cacak kraljevo smederevo leskovac valjevo krusevac vranje sombor uzice
sabac pozarevac zajecar kikinda zemun vracar vojvodina sumadija kosovo balkan dunav sava morava tara kopaonik zlatibor
crvenazvezda sampion fudbal kosarka kosarkas navijac sever ultras
majka mama tata otac brat sestra baka deka sine cerka porodica dete beba muz zena drug drugarica prijatelj
srce dusa volimte volim zauvek zivot sreca andjeo princeza kraljica kraljevic lepota sunce mesec zora nebo more reka planina
macka pas kuce konj vuk medved orao soko lav zmaj ptica riba leptir
januar februar mart april maj jun jul avgust septembar oktobar novembar decembar ponedeljak utorak sreda cetvrtak petak
subota nedelja prolece leto jesen zima danas sutra juce dan noc
jedan dva tri cetiri pet sest sedam osam devet deset sto hiljada crvena plava zelena bela crna zuta
dobro lose dobrodosli zdravo cao pozdrav molim hvala bog bogjeveliki isus hristos sloboda pobeda pravda istina narod drzava
policija skola fakultet univerzitet profesor student posao kancelarija firma kompjuter racunar telefon internet tastatura
korisnik administrator admin prijava nalog pristup tajna tajno kljuc otvori ulaz kuca stan auto golf mercedes kafa rakija
pivo sljivovica burek cevapi kajmak ajvar paprika kupus hleb muzika pesma kolo truba gitara slava bozic vaskrs
privatnost podaci zastita nadzor pravo sajt uvid`.split(/\s+/)
