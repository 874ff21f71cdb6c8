// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum AntecedentModel {
  static let forest = Forest(text, names: AntecedentFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    subjectRecency<0 lastToSpeak<0 rivals<4 surely<1 cueRecency<0|153 324 -101 180 -6 13 -127 31 26 21 -109 -43 -4 0 -113 -35 269 641 -13 422 60 246 -12 162 36 254 -34 -2 0 3 -40 -11
    cueRecency<0 lastToSpeak<0 paragraphDistance<1 before<6 count<1|5 24 -105 -17 74 291 -43 156 -26 120 -86 -21 271 351 131 324 4 6 -112 -78 16 37 -97 -66 -2 37 -106 10 261 205 6 149
    subjectRecency<0 lastToSpeak=1 sentenceDistance<2 gender<0 before<6|-101 2 -10 26 -48 143 76 227 -110 -44 3 10 -96 -26 38 25 -85 6 17 93 76 251 243 269 -95 -34 -3 27 -54 92 128 168
    subjectRecency<0 spokeDistance<3 surely<3 subjectDistance<3 cueRecency<0|-78 32 214 18 -105 -37 86 0 -28 135 17 143 -82 -2 6 65 2 36 63 0 -59 -18 41 0 106 188 120 209 -14 99 58 193
    subjectRecency<0 spokeDistance<3 gender<0 paragraphDistance<1 before<6|-94 5 11 6 -107 -38 4 0 -35 103 48 154 -91 -28 41 20 -72 42 8 52 -90 -37 -8 24 81 171 164 183 -47 69 95 124
    subjectRecency<0 cueRecency<0 before<6 nameDistance=1 surely<1|-97 -14 -20 109 -59 69 75 142 -44 23 -17 110 162 148 112 166 -101 -10 -47 10 -87 -41 48 68 -59 -19 -27 -20 -15 -27 4 33
    sentenceDistance<1 gender<0 cueRecency<0 before<6 sentenceDistance<3|-87 0 -103 0 -23 0 -49 0 -70 0 -89 0 28 0 1 0 -65 20 -88 -70 35 108 -58 -23 7 133 -46 42 108 147 35 90
    subjectDistance<2 gender<0 sentenceDistance<1 cueRecency<0 possessive=1|-68 -3 -97 -37 85 83 -56 22 26 107 -33 -5 47 129 -23 48 -43 -12 -64 2 -1 -18 -25 -20 4 -10 -8 0 2 35 4 -6
    subjectRecency<0 lastToSpeak<0 sentenceDistance<1 gender=1 after=20|38 48 -94 -58 106 81 -70 19 52 108 -77 9 133 123 41 77 0 0 -3 0 0 0 16 0 0 0 -8 0 -3 0 -8 0
    subjectDistance<2 lastToSpeak<0 sentenceDistance<1 kind<12 possessive<0|0 0 0 0 0 0 0 0 14 -1 -65 -15 1 45 -15 -33 -2 3 -72 -23 0 18 -14 -54 52 90 -91 -20 144 114 -24 68
    lastToSpeak<0 nameDistance<2 before<6 cueRecency<0 cueDistance<6|3 -98 24 -50 39 -81 147 37 13 -51 5 -9 15 -23 14 33 18 -70 25 -33 -21 -32 37 -14 24 -10 94 3 82 38 117 82
    subjectDistance<2 lastToSpeak=1 sentenceDistance<1 gender<0 spokeDistance<5|-71 0 -8 10 30 61 11 31 -92 -39 -4 2 -62 7 0 3 -32 -9 54 75 14 16 96 101 15 1 42 23 -1 3 79 60
    sentenceDistance<2 gender<0 cueRecency<0 after=2 possessive=1|-54 23 -91 -27 15 85 -20 16 -39 104 -73 -20 -6 44 -1 -25 -19 -28 -45 -33 8 -1 -4 -4 -1 0 0 0 0 0 0 0
    sentenceDistance<2 spokeDistance<5 subjectDistance<4 kind=5 possessive<0|-48 -17 -1 5 14 -63 -3 -4 -9 0 0 0 7 28 -2 31 -92 -33 39 127 -40 20 21 88 -28 0 -3 0 1 78 -2 65
    sentenceDistance<2 before<6 count<1 cueRecency<0 surely=1|-51 -4 -21 52 -91 -50 -54 68 -19 40 7 84 -46 -45 50 54 -45 -8 -7 -9 -77 -46 -62 -53 10 26 3 28 -15 -30 15 -14
    lastToSpeak<0 sentenceDistance<1 before<6 before<14 surely=1|40 -74 52 20 0 0 0 0 -1 -86 13 -52 48 -34 93 60 5 -56 23 -22 0 0 0 0 7 -74 4 -24 17 -52 45 -51
    lastToSpeak<0 nameDistance<2 subjectDistance<3 gender=1 spokeDistance<4|-1 -89 0 -55 -4 -38 2 -2 9 -68 5 15 -8 47 24 29 25 16 67 -2 10 7 47 7 16 -13 95 -2 38 -26 79 1
    paragraphDistance<1 spokeDistance<7 kind=5 subjectDistance<3 cueGap<0|-80 1 -23 76 -9 -6 -23 -10 -4 18 17 69 10 68 4 44 -86 -47 34 84 1 -5 -1 -2 -29 -22 11 24 10 36 4 32
    paragraphDistance<1 lastToSpeak<0 before<6 sentenceDistance<1 after=11|27 5 -85 -51 12 51 -49 -6 0 35 0 -20 0 90 0 51 4 11 -54 -28 -6 0 7 -14 0 16 0 10 0 21 0 -2
    sentenceDistance<3 lastToSpeak=1 surely=4 spokeDistance<1 sentenceDistance<1|-80 -47 23 30 -58 -13 1 36 0 0 0 0 0 0 0 0 0 -15 0 13 0 31 0 14 0 -1 0 79 0 -5 0 92
    sentenceDistance<3 before<6 spokeDistance<1 kind=6 kind=5|-84 -43 -29 30 0 54 0 86 -14 54 -2 6 0 8 0 12 2 28 -27 37 0 57 0 54 0 0 0 0 0 0 0 0
    spokeDistance<5 nameDistance<2 kind=5 surely<1 possessive<0|-8 -3 -48 -13 -13 3 26 6 -14 0 -23 0 8 0 -5 12 -64 25 13 63 0 -8 55 46 -68 40 -45 38 14 24 0 7
    paragraphDistance<1 before<6 spokeDistance<1 spokeDistance<11 after=11|-79 -30 -44 36 0 0 0 0 4 5 0 38 0 63 0 81 -40 -11 24 -1 0 0 0 0 -10 6 -18 -23 0 33 0 23
    sentenceDistance<3 spokeDistance<1 before<6 before<14 lastToSpeak=1|-66 4 0 0 0 0 0 0 -77 -51 0 -2 -40 22 0 -3 8 5 0 63 0 0 0 0 0 -18 0 25 12 27 0 78
    paragraphDistance<2 spokeDistance<1 before<6 before<14 cueDistance=5|-63 1 0 60 0 0 0 0 -67 -48 0 23 -51 23 0 74 0 3 0 1 0 0 0 0 -9 -18 0 0 38 -21 0 0
    sentenceDistance<3 spokeDistance<1 before<6 kind=6 kind=5|-76 -33 0 44 -18 19 0 68 -11 50 0 5 0 -3 0 4 7 22 0 46 -22 24 0 41 0 0 0 0 0 0 0 0
    recency<2 gender<0 lastNamed=1 recency<0 lastToSpeak<0|-4 20 2 5 23 41 -2 32 0 34 0 -12 0 39 0 43 -44 11 -62 -37 52 47 -18 10 0 36 0 -22 0 -19 0 -22
    nameDistance<5 spokeDistance<1 gender<0 surely=4 before=15|-3 35 3 31 -68 -33 0 41 -44 13 4 66 -21 45 0 19 0 -1 0 0 -4 64 0 0 -3 7 0 0 -1 -1 0 0
    nameDistance<5 before<6 before<14 nameDistance=1 cueGap<15|-27 -15 0 0 -8 -10 -28 -5 0 85 0 0 0 -16 0 63 -48 -2 0 0 -63 -44 -30 11 0 2 0 0 0 -42 0 28
    paragraphDistance<2 spokeDistance<1 lastToSpeak=1 subjectDistance<7 after=6|-82 -20 0 -1 48 44 0 53 -15 2 0 -3 -9 -7 0 59 -16 12 0 0 5 -1 0 0 -8 67 0 -1 4 9 0 43
    spokeDistance<1 sentenceDistance<5 before<6 count<7 surely=1|2 0 4 26 -1 0 -21 34 -56 0 -22 40 -39 0 33 52 -1 0 22 1 0 0 1 4 -42 0 -25 11 -19 0 -40 12
    nameDistance<5 spokeDistance<1 cueKind<0 spokeDistance<7 kind=6|-43 15 0 0 -51 -38 0 0 -40 12 3 66 -2 28 0 31 0 -3 0 0 -16 56 0 0 -9 6 3 -2 8 10 0 2
    paragraphDistance<2 spokeDistance<1 cueDistance=5 cueGap<0 spokeDistance<7|-55 16 0 0 11 -10 0 0 -55 -28 0 0 -1 2 0 0 -27 8 0 61 18 -16 0 1 18 24 0 30 14 -13 0 0
    sentenceDistance<5 spokeDistance<1 lastToSpeak<0 sentenceDistance<1 cueKind<0|-2 -2 0 0 -53 -3 0 0 0 -3 0 59 0 20 0 -2 22 44 0 0 -58 -40 0 0 0 -30 0 31 0 -10 0 -2
    nameDistance<5 spokeDistance<1 gender<0 startsParagraph=1 recency<0|-35 23 1 45 -58 -20 0 -11 3 16 0 -9 -17 16 0 19 12 1 4 48 0 -33 0 40 0 -47 0 12 0 19 0 3
    nameDistance=1 cueGap<15 cueGap=1 kind<2 count<1|1 54 0 66 0 0 8 11 -10 34 -22 -35 0 0 30 43 -32 11 -34 -12 0 0 -22 8 -16 57 -38 -20 0 0 17 15
    nameDistance<5 gender<0 before<6 before=15 possessive<0|-6 1 -6 -30 -4 -47 -2 0 0 0 0 0 0 0 0 0 -18 7 -59 -34 -19 23 -19 9 -2 7 -3 64 0 0 0 0
    nameDistance<5 spokeDistance<1 after<7 after=5 kind=6|-24 -12 2 56 -57 29 1 37 0 0 0 0 -28 -43 0 -5 -13 38 2 -4 1 -14 1 -1 0 0 0 0 -1 5 0 0
    nameDistance=1 cueAfter=1 cueDistance<6 lastToSpeak<0 gender<0|20 0 23 28 9 -13 -10 34 -31 -24 -38 57 44 1 18 -6 33 0 -6 16 21 25 -26 2 -24 -6 -44 -5 7 -8 -34 20
    recency<2 spokeDistance<1 recency<0 lastNamed<0 cueAfter=1|-33 14 2 12 0 -27 0 15 -6 26 1 -7 0 2 0 6 46 31 -3 30 0 -14 0 54 -39 -12 1 6 0 10 0 22
    spokeDistance<1 sentenceDistance<5 before=2 cueGap<23 after<4|-8 0 -5 10 -2 0 -24 14 -35 0 -12 38 -21 0 40 31 -4 0 74 -20 -2 0 -3 0 -22 0 3 34 -10 0 -4 -2
    recency<2 before<6 subjectRecency<1 before<14 before=25|-16 64 0 0 -25 14 0 0 -55 -40 -21 44 -47 -8 23 5 -18 -40 0 0 -2 -10 0 0 0 0 0 0 0 0 0 0
    paragraphDistance<4 spokeDistance<1 before=14 before=13 kind=6|-53 5 0 46 -6 -53 0 0 -23 -38 0 13 0 0 0 0 5 8 0 -4 0 0 0 0 0 28 0 1 0 0 0 0
    nameDistance<6 after=6 spokeDistance<10 cueGap<10 after<7|-12 4 0 0 -9 -2 0 0 -41 -10 0 0 30 0 0 0 -10 52 0 0 -3 25 0 0 -44 -35 16 53 -5 46 -39 22
    nameDistance<6 cueGap<0 kind=6 nameDistance=2 cueGap<1|-40 12 0 0 1 9 0 0 0 -28 0 0 0 -1 0 0 -22 21 -31 -21 -2 -17 -4 53 0 29 0 5 0 -7 0 -7
    recency<2 before<6 kind<6 subjectRecency<1 cueAfter<0|-45 -22 -15 27 -33 3 -22 46 -6 -40 -12 49 -31 9 23 -3 15 8 -1 -8 -5 -7 14 3 -7 7 14 -13 -31 22 23 -23
    nameDistance<6 spokeDistance<1 recency<0 nameDistance<1 surely<1|-32 -11 0 -2 0 7 1 20 0 34 0 14 0 -13 0 45 -38 4 0 1 1 -3 0 3 0 -33 0 13 0 -39 0 10
    cueGap<0 kind<2 subjectDistance<1 lastNamed<0 cueGap<1|-1 0 38 0 48 0 -25 0 -21 0 -12 0 -17 0 0 0 -6 5 1 -4 2 41 31 -39 -9 5 24 -24 21 -32 0 0
    paragraphDistance<4 spokeDistance<1 subjectRecency=1 after=6 before=15|-53 -11 0 37 -9 20 0 16 -9 36 0 31 8 -1 0 -16 -1 64 0 0 0 -4 0 0 0 0 0 0 0 0 0 0
    after=5 after<10 kind<2 after<19 possessive<0|4 0 0 0 -44 0 0 0 7 0 -8 0 -5 0 1 0 32 0 0 0 29 0 0 0 3 0 1 2 -37 0 26 -50
    paragraphDistance<4 before=14 after=12 after=5 before=2|-44 6 -4 -55 -6 -35 0 9 -14 -42 -1 -5 0 0 0 0 -5 22 0 0 -1 -6 0 0 -3 5 0 0 0 0 0 0
    nameDistance<6 spokeDistance<11 surely<1 after<7 cueKind=1|-45 3 36 -11 -14 -16 -2 48 -27 -8 -9 46 -21 -48 -1 17 -7 2 8 -6 -3 -21 -1 9 8 57 -29 7 -3 1 -4 23
    nameDistance<6 spokeDistance<11 surely<1 nameDistance=1 kind=5|-55 -18 27 8 -38 -21 -4 33 0 18 0 -3 0 -37 0 24 2 21 -18 -12 10 5 -3 33 0 24 0 48 0 -19 0 4
    paragraphDistance<4 spokeDistance<1 subjectRecency=1 after=6 after=10|-49 -10 0 37 -6 20 0 14 -8 30 0 29 8 -3 0 -16 -2 51 0 -4 -2 -9 0 1 0 0 0 0 0 0 0 0
    nameDistance<6 spokeDistance=11 before<6 after=6 subjectRecency=1|-64 -8 27 5 6 1 -3 -31 3 -28 0 0 -30 55 -1 3 -10 11 0 2 11 24 -2 -10 12 1 0 0 -17 -7 9 0
    after=5 after=12 after=11 recency<0 lastNamed=1|-6 -36 -29 0 -10 0 0 0 20 -1 -11 0 -1 0 0 0 25 -18 -19 0 25 0 0 0 9 -10 -2 0 -48 0 0 0
    spokeDistance<1 before=15 subjectRecency=1 sentenceDistance<3 possessive=1|-38 0 6 0 28 0 0 0 0 41 59 0 7 0 -4 0 11 0 0 0 -6 0 0 0 -40 -2 0 0 7 1 0 0
    paragraphDistance<4 before=14 before=15 spokeDistance<1 subjectRecency=1|-47 -4 -3 -41 -1 61 0 0 0 38 0 0 0 0 0 0 -1 12 -1 -15 0 -4 0 0 0 0 0 0 0 0 0 0
    cueGap<11 nameDistance=1 cueAfter=1 gender<0 subjectRecency<0|20 19 17 -23 -19 1 60 27 22 15 -3 -2 -6 -33 -8 -27 8 -9 -20 -16 -17 7 34 -6 9 -36 9 -7 -23 -27 27 21
    after=5 count=2 cueKind=4 cueKind=2 nameDistance<2|-27 -25 5 3 14 0 0 0 13 0 -1 0 0 0 0 0 1 -41 48 10 23 0 -44 0 5 0 -16 0 0 0 0 0
    """
}
