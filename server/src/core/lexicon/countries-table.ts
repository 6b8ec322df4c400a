/**
 * Countries, former ones, and unions of states, one a line:
 * code | names and acronyms | adjectives | people, where not the adjective with an s | capitals | metonyms.
 * Codes are ISO 3166-1 alpha-2 (user-assigned or withdrawn codes for unions and former states). Words that are more often something else
 * (Victoria, Georgetown, Male) are left out.
 */
export const COUNTRIES = `
AF | Afghanistan | Afghan | | Kabul |
AL | Albania | Albanian | | Tirana |
DZ | Algeria | Algerian | | Algiers |
AD | Andorra | Andorran | | |
AO | Angola | Angolan | | Luanda |
AG | Antigua and Barbuda; Antigua | Antiguan | | |
AR | Argentina | Argentine; Argentinian | | Buenos Aires | Casa Rosada
AM | Armenia | Armenian | | Yerevan |
AU | Australia | Australian | Aussies | Canberra |
AT | Austria | Austrian | | Vienna | Ballhausplatz
AZ | Azerbaijan | Azerbaijani; Azeri | | Baku |
BS | Bahamas; The Bahamas | Bahamian | | Nassau |
BH | Bahrain | Bahraini | | Manama |
BD | Bangladesh | Bangladeshi | | Dhaka |
BB | Barbados | Barbadian; Bajan | | Bridgetown |
BY | Belarus; Belorussia | Belarusian; Belarussian | | Minsk |
BE | Belgium | Belgian | | |
BZ | Belize | Belizean | | Belmopan |
BJ | Benin | Beninese | | Porto-Novo |
BT | Bhutan | Bhutanese | | Thimphu |
BO | Bolivia | Bolivian | | La Paz |
BA | Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia | Bosnian | | Sarajevo |
BW | Botswana | Botswanan | | Gaborone |
BR | Brazil | Brazilian | | Brasília; Brasilia | Planalto; Itamaraty
BN | Brunei | Bruneian | | Bandar Seri Begawan |
BG | Bulgaria | Bulgarian | | Sofia |
BF | Burkina Faso | Burkinabe; Burkinabè | | Ouagadougou |
BI | Burundi | Burundian | | Gitega; Bujumbura |
KH | Cambodia; Kampuchea | Cambodian | | Phnom Penh |
CM | Cameroon | Cameroonian | | Yaoundé; Yaounde |
CA | Canada | Canadian | | Ottawa | Parliament Hill
CV | Cape Verde; Cabo Verde | Cape Verdean | | Praia |
CF | Central African Republic; CAR | Central African | | Bangui |
TD | Chad | Chadian | | N'Djamena; N’Djamena |
CL | Chile | Chilean | | | La Moneda
CN | China; People's Republic of China; People’s Republic of China; PRC; P.R.C.; mainland China; Mainland China; Red China | Chinese | Chinese | Beijing; Peking | Zhongnanhai
CO | Colombia | Colombian | | Bogotá; Bogota |
KM | Comoros | Comorian | | Moroni |
CG | Congo-Brazzaville; Republic of the Congo; Republic of Congo | | | Brazzaville |
CD | Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; DRC; Congo-Kinshasa; Congo; Zaire | Congolese | Congolese | Kinshasa |
CR | Costa Rica | Costa Rican | | San José |
CI | Côte d'Ivoire; Côte d’Ivoire; Cote d'Ivoire; Ivory Coast | Ivorian | | Yamoussoukro; Abidjan |
HR | Croatia | Croatian; Croat | | Zagreb |
CU | Cuba | Cuban | | Havana |
CY | Cyprus | Cypriot | | Nicosia |
CZ | Czech Republic; Czechia | Czech | Czechs | Prague |
DK | Denmark | Danish | Dane; Danes | Copenhagen | Christiansborg
DJ | Djibouti | Djiboutian | | |
DM | Dominica | | | Roseau |
DO | Dominican Republic | Dominican | | Santo Domingo |
EC | Ecuador; Equador | Ecuadorian; Ecuadorean | | Quito |
EG | Egypt | Egyptian | | Cairo |
SV | El Salvador | Salvadoran; Salvadorean | | San Salvador |
GQ | Equatorial Guinea | Equatoguinean; Equatorial Guinean | | Malabo |
ER | Eritrea | Eritrean | | Asmara |
EE | Estonia | Estonian | | Tallinn |
SZ | Eswatini; Swaziland | Swazi | | Mbabane |
ET | Ethiopia | Ethiopian | | Addis Ababa |
FJ | Fiji | Fijian | | Suva |
FI | Finland | Finnish | Finn; Finns | Helsinki |
FR | France | French | Frenchman; Frenchmen; Frenchwoman | Paris | Élysée; Elysée; Elysee; Élysée Palace; Elysée Palace; Quai d'Orsay; Quai d’Orsay; Matignon; Bercy
GA | Gabon | Gabonese | | Libreville |
GM | Gambia; The Gambia | Gambian | | Banjul |
GE | Georgia | Georgian | | Tbilisi |
DE | Germany; Federal Republic of Germany; West Germany | German; West German | | Berlin; Bonn | Bundestag; Bundesrat; Bundeswehr
GH | Ghana | Ghanaian | | Accra |
GR | Greece; Hellenic Republic | Greek; Hellenic | | Athens |
GL | Greenland | Greenlandic | Greenlander; Greenlanders | Nuuk |
GD | Grenada | Grenadian | | |
GT | Guatemala | Guatemalan | | Guatemala City |
GN | Guinea | Guinean | | Conakry |
GW | Guinea-Bissau | | | Bissau |
GY | Guyana | Guyanese | | |
HT | Haiti | Haitian | | Port-au-Prince |
VA | Vatican City; Vatican; Holy See | | | |
HN | Honduras | Honduran | | Tegucigalpa |
HK | Hong Kong; Hongkong; HKSAR | Hong Kong | Hongkonger; Hongkongers; Hong Kongers | |
HU | Hungary | Hungarian | | Budapest |
IS | Iceland | Icelandic | Icelander; Icelanders | Reykjavik; Reykjavík |
IN | India; Republic of India; Bharat | Indian | | New Delhi; Delhi | Lok Sabha; Rajya Sabha; South Block
ID | Indonesia | Indonesian | | Jakarta |
IR | Iran; Islamic Republic of Iran; Persia | Iranian | | Tehran; Teheran |
IQ | Iraq | Iraqi | | Baghdad |
IE | Ireland; Republic of Ireland; Irish Republic; Éire | Irish | Irishman; Irishmen | Dublin | Oireachtas; Dáil; Leinster House
IL | Israel | Israeli | | Jerusalem; Tel Aviv | Knesset
IT | Italy | Italian | | Rome | Quirinale; Palazzo Chigi; Farnesina
JM | Jamaica | Jamaican | | |
JP | Japan | Japanese | Japanese | Tokyo | Kantei; Kasumigaseki
JO | Jordan | Jordanian | | Amman |
KZ | Kazakhstan | Kazakhstani; Kazakh | Kazakhs | Astana; Nur-Sultan; Almaty |
KE | Kenya | Kenyan | | Nairobi |
KI | Kiribati | I-Kiribati | | Tarawa |
KP | North Korea; Democratic People's Republic of Korea; Democratic People’s Republic of Korea; DPRK | North Korean | | Pyongyang |
KR | South Korea; Republic of Korea; ROK; Korea | South Korean; Korean | | Seoul | Blue House
XK | Kosovo | Kosovar; Kosovan | | Pristina; Prishtina |
KW | Kuwait | Kuwaiti | | Kuwait City |
KG | Kyrgyzstan; Kirghizia | Kyrgyz; Kyrgyzstani | | Bishkek |
LA | Laos | Lao; Laotian | | Vientiane |
LV | Latvia | Latvian | | Riga |
LB | Lebanon | Lebanese | Lebanese | Beirut |
LS | Lesotho | Basotho | | Maseru |
LR | Liberia | Liberian | | Monrovia |
LY | Libya | Libyan | | Tripoli |
LI | Liechtenstein | | Liechtensteiner; Liechtensteiners | Vaduz |
LT | Lithuania | Lithuanian | | Vilnius |
LU | Luxembourg | Luxembourgish | Luxembourger; Luxembourgers | |
MO | Macau; Macao | Macanese | | |
MG | Madagascar | Malagasy; Madagascan | | Antananarivo |
MW | Malawi | Malawian | | Lilongwe |
MY | Malaysia | Malaysian | | Kuala Lumpur; Putrajaya |
MV | Maldives | Maldivian | | Malé |
ML | Mali | Malian | | Bamako |
MT | Malta | Maltese | | Valletta |
MH | Marshall Islands | Marshallese | | Majuro |
MR | Mauritania | Mauritanian | | Nouakchott |
MU | Mauritius | Mauritian | | Port Louis |
MX | Mexico | Mexican | | Mexico City | Los Pinos
FM | Federated States of Micronesia; Micronesia | Micronesian | | Palikir |
MD | Moldova; Moldavia | Moldovan | | Chișinău; Chisinau |
MC | Monaco | Monégasque; Monegasque | | |
MN | Mongolia | Mongolian | Mongol; Mongols | Ulaanbaatar; Ulan Bator |
ME | Montenegro | Montenegrin | | Podgorica |
MA | Morocco | Moroccan | | Rabat |
MZ | Mozambique | Mozambican | | Maputo |
MM | Myanmar; Burma | Burmese; Myanmarese | | Naypyidaw; Naypyitaw; Rangoon; Yangon |
NA | Namibia | Namibian | | Windhoek |
NR | Nauru | Nauruan | | |
NP | Nepal | Nepalese; Nepali | | Kathmandu |
NL | Netherlands; The Netherlands; Holland | Dutch | Dutchman; Dutchmen | Amsterdam; The Hague | Binnenhof
NZ | New Zealand; Aotearoa | New Zealand | New Zealander; New Zealanders; Kiwis | Wellington | Beehive
NI | Nicaragua | Nicaraguan | | Managua |
NE | Niger | Nigerien | | Niamey |
NG | Nigeria | Nigerian | | Abuja | Aso Rock
MK | North Macedonia; Macedonia; FYROM | North Macedonian; Macedonian | | Skopje |
NO | Norway | Norwegian | | Oslo | Storting; Stortinget
OM | Oman | Omani | | Muscat |
PK | Pakistan | Pakistani | | Islamabad; Rawalpindi |
PW | Palau | Palauan | | |
PS | Palestine; Palestinian Territories; State of Palestine; Palestinian Authority | Palestinian | | Ramallah |
PA | Panama | Panamanian | | Panama City |
PG | Papua New Guinea; PNG | Papua New Guinean | | Port Moresby |
PY | Paraguay | Paraguayan | | Asunción; Asuncion |
PE | Peru | Peruvian | | Lima |
PH | Philippines; The Philippines | Philippine; Filipino | Filipinos | Manila | Malacañang; Malacanang
PL | Poland | Polish | Pole; Poles | Warsaw | Sejm
PT | Portugal | Portuguese | Portuguese | Lisbon |
PR | Puerto Rico | Puerto Rican | | |
QA | Qatar | Qatari | | Doha |
RO | Romania; Rumania | Romanian; Rumanian | | Bucharest |
RU | Russia; Russian Federation | Russian | | Moscow | Kremlin; Duma; Lubyanka; Smolenskaya Square
RW | Rwanda | Rwandan | | Kigali |
KN | Saint Kitts and Nevis; St Kitts and Nevis; St. Kitts and Nevis | Kittitian | | Basseterre |
LC | Saint Lucia; St Lucia; St. Lucia | | | |
VC | Saint Vincent and the Grenadines; St Vincent and the Grenadines | | | |
WS | Samoa | Samoan | | Apia |
SM | San Marino | Sammarinese | | |
ST | São Tomé and Príncipe; Sao Tome and Principe | | | São Tomé |
SA | Saudi Arabia; Kingdom of Saudi Arabia; KSA | Saudi; Saudi Arabian | | Riyadh |
SN | Senegal | Senegalese | | Dakar |
RS | Serbia | Serbian; Serb | Serbs | Belgrade |
SC | Seychelles | Seychellois | | |
SL | Sierra Leone | Sierra Leonean | | Freetown |
SG | Singapore | Singaporean | | |
SK | Slovakia; Slovak Republic | Slovak; Slovakian | | Bratislava |
SI | Slovenia | Slovenian; Slovene | | Ljubljana |
SB | Solomon Islands | Solomon Island | Solomon Islander; Solomon Islanders | Honiara |
SO | Somalia | Somali | | Mogadishu |
ZA | South Africa | South African | | Pretoria; Cape Town |
SS | South Sudan | South Sudanese | | Juba |
ES | Spain | Spanish | Spaniard; Spaniards | Madrid | Moncloa; Cortes Generales
LK | Sri Lanka; Ceylon | Sri Lankan | | Colombo; Sri Jayawardenepura Kotte |
SD | Sudan | Sudanese | Sudanese | Khartoum |
SR | Suriname; Surinam | Surinamese | | Paramaribo |
SE | Sweden | Swedish | Swede; Swedes | Stockholm | Riksdag; Rosenbad
CH | Switzerland; Swiss Confederation | Swiss | Swiss | Bern; Berne |
SY | Syria | Syrian | | Damascus |
TW | Taiwan; Republic of China; Chinese Taipei; Formosa | Taiwanese | Taiwanese | Taipei |
TJ | Tajikistan | Tajik; Tajikistani | | Dushanbe |
TZ | Tanzania | Tanzanian | | Dodoma; Dar es Salaam |
TH | Thailand; Siam | Thai | | Bangkok |
TL | Timor-Leste; East Timor | Timorese; East Timorese | | Dili |
TG | Togo | Togolese | | Lomé; Lome |
TO | Tonga | Tongan | | Nuku'alofa; Nuku’alofa |
TT | Trinidad and Tobago; Trinidad | Trinidadian | | Port of Spain |
TN | Tunisia | Tunisian | | Tunis |
TR | Turkey; Türkiye; Turkiye; Republic of Turkey; Republic of Türkiye | Turkish | Turk; Turks | Ankara | Sublime Porte
TM | Turkmenistan | Turkmen | | Ashgabat |
TV | Tuvalu | Tuvaluan | | Funafuti |
UG | Uganda | Ugandan | | Kampala |
UA | Ukraine; the Ukraine | Ukrainian | | Kyiv; Kiev | Verkhovna Rada; Bankova
AE | United Arab Emirates; UAE; U.A.E.; Emirates | Emirati | | Abu Dhabi |
GB | United Kingdom; UK; U.K.; Great Britain; Britain; United Kingdom of Great Britain and Northern Ireland | British; UK | Briton; Britons; Brits | London | Whitehall; Westminster; Downing Street; Number Ten
US | United States; United States of America; the States; US; U.S.; USA; U.S.A.; America | American; US; U.S. | | Washington; Washington, D.C.; Washington DC; Washington, DC; Washington D.C. | White House; Pentagon; Capitol Hill; Foggy Bottom; Oval Office; Uncle Sam
UY | Uruguay | Uruguayan | | Montevideo |
UZ | Uzbekistan | Uzbek; Uzbekistani | | Tashkent |
VU | Vanuatu | ni-Vanuatu | | Port Vila |
VE | Venezuela | Venezuelan | | Caracas | Miraflores
VN | Vietnam; Viet Nam | Vietnamese | Vietnamese | Hanoi |
EH | Western Sahara | Sahrawi; Saharawi | | |
YE | Yemen | Yemeni | | Sanaa; Sana'a; Sana’a |
ZM | Zambia | Zambian | | Lusaka |
ZW | Zimbabwe; Rhodesia | Zimbabwean; Rhodesian | | Harare |
FO | Faroe Islands; Faroes | Faroese | | Tórshavn |
GI | Gibraltar | Gibraltarian | | |
EU | European Union; EU; E.U.; European Community; EEC; EC | EU | | | Brussels; Berlaymont
SU | Soviet Union; USSR; U.S.S.R.; Union of Soviet Socialist Republics | Soviet | | |
YU | Yugoslavia | Yugoslav; Yugoslavian | | |
CS | Czechoslovakia | Czechoslovak; Czechoslovakian | | |
DD | East Germany; German Democratic Republic; GDR | East German | | |
NATO | NATO; Nato; North Atlantic Treaty Organization; North Atlantic Treaty Organisation; Atlantic Alliance; North Atlantic Alliance | | | |
UN | United Nations; UN; U.N. | | | | Turtle Bay
`;

/** First halves of pairs: "Sino-Russian", "Franco-German". */
export const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sino: 'CN',
    russo: 'RU',
    franco: 'FR',
    anglo: 'GB',
    indo: 'IN',
    euro: 'EU',
    greco: 'GR',
    graeco: 'GR',
    italo: 'IT',
    hispano: 'ES',
    luso: 'PT',
    turco: 'TR',
    turko: 'TR',
    nippo: 'JP',
    germano: 'DE',
    austro: 'AT',
    belgo: 'BE',
    dano: 'DK',
    finno: 'FI',
    polono: 'PL',
    serbo: 'RS',
    ukraino: 'UA',
    israelo: 'IL',
    americano: 'US',
    soviet: 'SU',
    perso: 'IR',
    swiss: 'CH',
  }),
);
