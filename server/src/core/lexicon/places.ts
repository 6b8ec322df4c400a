/** Names that have a country's name, adjective or capital in them and yet mean something else; matched before the countries are. */
export const PLACES: readonly string[] = split(`
Europe; Africa; Asia; Eurasia; Antarctica; Arctic; Oceania; Scandinavia; Balkans; Caucasus; Siberia; Crimea; Donbas; Tibet; Xinjiang; Manchuria;
South China Sea; East China Sea; Sea of Japan; Sea of Okhotsk; Yellow Sea; Taiwan Strait; Taiwan Straits; Korea Strait; Korean Peninsula;
Indian Ocean; Indian Subcontinent; Bay of Bengal; Gulf of Finland; Gulf of Mexico; Gulf of America; Gulf of Oman; Gulf of Thailand; Gulf of Guinea;
Persian Gulf; Arabian Sea; Arabian Peninsula; Norwegian Sea; Greenland Sea; Irish Sea; English Channel; Caspian Sea; Black Sea; Red Sea;
Baltic Sea; North Sea; Barents Sea; Kara Sea; Bering Strait; Strait of Hormuz; Straits of Hormuz; Strait of Malacca; Malacca Strait;
Danish Straits; Turkish Straits; Panama Canal; Suez Canal; Kiel Canal; Mediterranean Sea; Aegean Sea; Adriatic Sea; Sea of Azov;
Arctic Ocean; Pacific Ocean; Atlantic Ocean; South Pacific; North Atlantic; South Atlantic; Indo-Pacific; Asia-Pacific; Latin America;
South America; North America; Central America; Latin American; South American; North American; Central American; New England; New Mexico;
French Guiana; New Caledonia; French Polynesia; Northern Ireland; British Columbia; British Virgin Islands; Inner Mongolia; Russian Far East;
Middle East; Far East; Near East; Horn of Africa; Central Asia; South Asia; East Asia; Southeast Asia; South-East Asia; Northeast Asia;
Central Europe; Eastern Europe; Western Europe; Northern Europe; Southern Europe; Central and Eastern Europe; West Africa; East Africa;
North Africa; Western Balkans; South Caucasus; Nagorno-Karabakh; Gaza Strip; West Bank; Golan Heights; Northern Sea Route; Northwest Passage;
Guinea Pig; Washington Post; New York; New York Times; Wall Street Journal; Financial Times; Moscow Times; Kyiv Independent; Jerusalem Post;
Japan Times; Times of India; Washington Treaty; Chatham House; Balkan Peninsula; Iberian Peninsula; Crimean Peninsula; Kola Peninsula;
Sea of Marmara; South Sudan; Papua New Guinea; Equatorial Guinea`);

/** A capital, or an adjective, before one of these is part of a longer name: "Paris Agreement", "Budapest Memorandum", "Minsk agreements". */
export const NAME_HEADS: ReadonlySet<string> = new Set(
  `Agreement Agreements Accord Accords Convention Conventions Treaty Protocol Memorandum Declaration Consensus Conference Summit Statute
   Principles Process Charter Club Post Times Review Journal Tribune Herald Gazette University Institute Process Format Group Platform`.split(
    /\s+/,
  ),
);

function split(text: string): readonly string[] {
  return text.split(';').map(one => one.trim().replace(/\s+/g, ' '));
}
