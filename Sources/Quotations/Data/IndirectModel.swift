// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum IndirectModel {
  static let forest = Forest(text, names: IndirectFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    words<0 stretchAfter<0 stretchBefore<0 cueStrength<13 rest<2|-253 0 -320 0 -190 0 -69 0 -234 0 -279 0 -217 0 -193 0 -281 696 -175 491 -320 529 186 -108 -284 598 -148 459 -309 595 -65 281
    words<0 stretchAfter<0 stretchBefore=1 cueStrength<15 reading=2|-216 347 125 -129 -231 405 -188 338 -199 344 -22 156 -213 363 -68 254 -240 0 -103 0 -234 0 -271 0 -243 0 -234 0 -236 0 -256 0
    contentFirst<0 hasStretch=1 startsSentence<0 stretchAfter=1 cueAfter=18|21 -34 0 0 -67 177 -240 0 12 225 -239 0 -150 292 -231 0 131 -219 0 0 83 -155 -185 0 62 196 -230 0 -169 278 -223 0
    hasStretch=1 rest<1 contentBefore=2 cueKind=5 contentBefore<6|11 -215 27 -222 0 0 0 0 74 0 -23 0 0 0 0 0 -132 -226 108 -222 -205 -210 -172 -217 301 -171 -149 -13 -126 -131 39 -135
    reading=2 hasStretch<0 commas=1 contentBefore=2 cueVerb=15|-217 -219 77 -168 -212 -199 -94 -165 -209 -191 -177 -187 -163 -169 -107 -202 -63 -153 -90 235 -17 -71 -111 217 -134 -84 -76 -8 -91 -32 33 -148
    hasStretch=1 reading=2 stretchAfter<0 commas=1 contentFirst<17|211 -212 -186 -151 94 -114 -95 -202 -142 -204 -193 -107 -34 -57 -116 -183 148 -210 -204 -188 9 -205 -186 -214 -165 -198 -167 -83 -147 -36 -111 -175
    reading=2 cueKind<3 contentSecond=1 cueSecondAfter<0 stretchBefore<0|147 -141 46 -198 -14 -121 -203 -207 0 0 211 -184 0 0 0 -209 -97 128 23 -180 -55 0 -203 0 0 0 -239 203 0 0 0 0
    contentAfter<5 contentFirst=13 contentFirst=18 contentAfter=5 cueStrength<8|-163 -6 -165 -77 70 -56 0 0 0 48 0 -75 0 269 0 0 -200 89 -165 -136 -51 -72 0 0 0 -95 0 -121 0 77 0 0
    hasStretch=1 contentAfter<17 commas=1 verbs<0 cueStrength<8|-127 -165 87 -206 -185 -134 -19 -197 -160 -203 -8 -205 -129 -103 -135 -177 -198 -143 -73 -190 -176 -109 -153 -175 -175 -154 68 -185 -140 -81 -141 -150
    contentBefore=2 contentAfter<5 reading<1 cueAfter<5 subjectSide<1|-138 -13 146 -51 -105 -41 48 -163 -42 -12 -7 -5 0 0 20 -46 -200 -181 -178 -186 262 -28 15 -123 -190 -135 218 -91 -33 -36 39 -139
    contentAfter<5 contentBefore=2 hasThat=1 contentBefore<5 stretchBefore<0|14 -31 0 0 -10 -163 0 0 -202 113 -140 -213 0 0 0 0 180 29 0 0 -59 -112 0 0 -154 -3 -145 -90 0 -37 0 -60
    reading=2 verbs<0 cueVerb<0 cueAfter=18 stretchAfter<0|-73 -108 55 -194 -99 -155 56 -181 -60 -97 61 -120 -6 -57 29 -85 60 98 -41 -188 -22 -136 28 -175 112 -164 -145 -174 122 -172 -116 -173
    contentAfter<17 contentSecondAfter=6 reading<2 contentAfter=2 cueThirdAfter<0|-154 -197 -134 0 -136 10 -147 172 0 207 0 -201 0 -45 0 349 0 0 0 0 -138 -31 -188 0 0 0 0 0 0 182 0 -4
    contentBefore=2 contentSecond=1 contentFirst=13 contentBefore=6 cueAfter<17|-2 -184 -195 -73 -163 -116 0 0 89 0 -123 0 0 0 0 0 36 -70 -197 -174 -28 -79 -70 -6 -52 0 -105 0 -199 0 -13 0
    hasStretch<0 commas<0 rest<6 cueStrength<8 contentSecond<4|-169 -108 -194 51 -195 18 -202 42 -132 -169 -140 -59 -172 -100 -174 -43 -98 -132 -193 -77 -147 -99 -195 -17 -82 -157 -125 -161 -113 -168 -138 94
    hasStretch=1 hasThat<0 contentSecond=11 cueSecondAfter=11 commas<0|-30 -97 -35 -197 -129 -56 -51 -68 0 0 -112 -30 0 0 28 -115 -126 -152 18 -202 -45 -95 50 -90 0 0 -109 -79 0 0 157 -160
    hasStretch<0 contentFirst=18 contentSecondAfter<7 contentBefore<10 contentFirst<19|-77 -18 0 0 -168 -46 0 0 -187 -10 0 0 -197 56 0 0 -44 -41 -25 62 -153 -108 -104 317 -191 -52 -105 -49 -194 -5 -177 141
    hasStretch<0 contentBefore=2 contentFirst<17 subjectChance<8 contentSecond<6|-196 86 -107 -96 -174 -15 -69 -84 -185 -18 -96 -80 -165 -78 -48 -113 -157 -85 -37 -121 -191 -44 -140 -95 -126 -141 -21 -158 -158 70 -83 -2
    hasStretch=1 contentFirst=18 contentSecondAfter<7 subjectGap<3 contentFirst<19|-87 -116 0 0 6 -172 0 0 12 -177 0 0 40 -190 0 0 -127 -124 -56 -24 27 -158 92 -124 -7 -184 -12 -91 -22 -189 139 -161
    hasStretch<0 contentBefore=2 cueBefore=1 contentBefore<7 subjectSide=2|-178 -10 0 0 -7 161 0 0 -197 9 -160 -94 -31 -17 -6 -30 -113 -60 0 0 -11 -210 0 0 -108 31 -85 -9 -161 225 -38 -208
    hasStretch=1 contentFirst<29 commas<0 contentBefore<6 cueStrength<5|-86 -63 -56 -164 71 -115 45 -181 3 -83 7 -162 117 -131 -17 -192 -52 -18 -135 -117 -104 -13 -106 -119 -33 -6 -144 -70 -53 -3 112 -87
    contentBefore=2 verbs<0 subjectChance=9 contentSecond<2 stretchBefore<0|105 -123 -10 -130 41 -166 -141 -194 -94 -13 -37 -23 -68 -70 87 -114 -32 -35 -50 -112 47 -8 21 -94 -96 -53 58 -106 -83 -15 -56 -145
    hasStretch<0 contentAfter=3 contentFirst=18 contentBefore<11 contentSecondAfter=23|-160 -55 -4 -96 -76 173 -1 102 -194 6 -20 -170 -156 51 -3 -131 -6 176 -2 -26 -2 132 0 -10 -165 -53 -2 -145 -12 -28 0 47
    hasStretch=1 contentAfter=3 commas=1 contentSecondAfter=7 contentBefore<5|23 -188 -154 -22 -46 -165 -62 -5 219 -43 0 -2 -80 -9 0 0 -7 -184 -143 -2 1 -119 -5 -1 -24 -45 -15 0 -146 -11 0 0
    hasStretch=1 contentFirst=17 contentFirst=26 contentFirst<15 contentSecond<6|30 -187 -153 -25 -47 -92 0 0 -44 -154 0 0 0 0 0 0 -85 -131 -85 -6 -136 -34 0 0 3 -178 0 0 0 0 0 0
    hasStretch<0 contentBefore=2 verbs<0 cueBefore=2 cueAfter=5|-181 0 -83 -38 -177 6 -95 -125 -123 102 -14 -23 -108 -69 -17 -163 -43 187 -12 -5 -111 -124 -5 -45 0 0 0 0 -1 1 0 0
    hasStretch=1 hasThat<0 reading=2 subjectSide=2 cueAfter=5|-66 -101 12 -186 0 0 -152 -130 -196 -10 -24 -117 0 0 118 -104 0 0 -79 0 0 0 77 -125 0 0 0 0 0 0 0 0
    contentFirst=17 commas=1 contentAfter=5 words<4 subjectKind=15|1 -111 -96 92 26 -173 -10 -108 7 -168 -154 -6 -75 -175 15 0 34 9 -47 137 141 -87 213 0 -115 -3 -2 0 51 -5 0 0
    hasStretch=1 contentSecondAfter=6 contentAfter<17 contentSecondAfter=7 contentAfter=3|-99 -108 -102 -121 1 -187 156 -46 -18 -35 0 0 126 -31 0 0 0 0 0 0 -134 -18 0 0 0 0 0 0 -15 -1 0 0
    hasStretch<0 contentFirst<29 hasThat<0 commas<0 cueFlags<0|-4 -117 -9 -5 -13 -57 -88 -104 -15 -42 -25 -99 -36 48 -127 18 -6 49 -21 -4 -46 4 -138 0 -18 54 -42 -104 -81 73 -176 -2
    rest=3 contentBefore=2 cueBefore=1 contentBefore<18 cueFlags<3|78 -11 0 0 98 0 0 0 -22 -45 -93 -11 -62 0 -23 0 -46 -39 0 0 -187 0 0 0 3 -212 -28 -103 107 -16 -192 -34
    hasStretch<0 contentSecondAfter=13 contentFirst=18 contentAfter=2 subjectGap<6|-103 13 -1 -55 -33 37 -1 -27 -26 -90 -3 -36 -2 -98 0 -44 -177 -6 -8 -94 -93 90 -2 64 -127 20 -16 -92 -27 -16 -2 -134
    contentSecondAfter=1 contentSecondAfter=13 contentBefore=7 cueBefore<24 contentSecond<6|-24 -74 38 0 -30 -74 -111 0 -1 -163 -103 0 39 -61 -74 0 41 -28 -10 0 -132 -16 -28 0 -12 -9 -46 0 -106 -59 9 0
    hasStretch<0 contentSecond=13 commas<0 contentBefore<6 cueVerb=7|-112 -43 -18 -43 -143 20 -24 -47 -111 9 -9 47 -166 1 -12 -135 -13 -117 -2 2 -8 176 -1 -6 -3 3 0 0 -9 -110 0 -13
    hasStretch<0 contentAfter=3 reading<2 cueBefore<22 words<7|-30 44 0 0 -160 24 -6 -62 -45 -234 0 -8 -153 -13 -6 -57 -46 315 0 -21 -71 -15 0 -102 -22 -32 0 0 -58 9 0 -170
    contentFirst=13 contentBefore=6 cueVerb<5 contentSecondAfter<10 cueAfter<22|-42 -86 -63 0 -22 -141 -30 0 28 15 -194 0 -8 -95 110 0 5 20 -39 12 -6 -17 -11 -101 3 67 -91 -194 12 -14 4 -187
    hasStretch=1 contentSecondAfter=6 contentAfter<17 cueVerb=31 contentAfter=3|-94 -81 -90 -78 1 -173 118 -29 407 -1 -2 0 -20 -7 0 0 0 0 0 0 -110 -12 0 0 0 0 0 0 -1 0 0 0
    contentFirst=17 contentFirst=26 contentBefore=7 subjectGap<2 contentSecondAfter<21|-88 -67 -91 0 -28 -54 -74 0 24 3 44 0 10 -54 -2 0 19 -91 -79 0 -1 -194 -106 0 -13 -126 -49 0 42 -178 -16 0
    contentFirst=17 commas<0 cueStrength<17 contentFirst=13 words<6|24 37 51 -6 -35 -24 0 -132 71 0 -129 0 -83 0 63 0 -104 -19 -21 -72 -131 -40 11 -185 -14 0 -181 0 -43 0 -41 0
    rest=3 contentSecondAfter=7 commas<0 rest<5 contentBefore<5|-118 0 -77 0 30 0 144 0 -3 -117 -80 -51 0 -180 -44 -59 -30 0 -116 0 -43 0 -6 0 104 -85 -23 -36 0 -139 112 -45
    words=1 reading<2 cueBefore<21 words<7 cueBefore=2|34 0 15 0 -126 0 -43 0 237 216 -10 -140 -89 -95 18 -73 0 0 0 0 -212 0 78 0 0 0 0 0 55 71 -40 -114
    rest=3 hasThat<0 cueSecondAfter=25 reading=2 rest<7|-78 0 44 0 -23 0 -1 0 0 0 -109 0 0 0 4 0 -75 -22 0 -169 96 -9 -7 -107 0 0 49 -148 0 0 95 0
    contentSecondAfter=1 contentSecondAfter=13 verbs<1 cueKind=3 cueBefore=2|11 42 -104 0 -1 -149 -58 0 -108 -30 -88 0 21 -106 -35 0 83 19 -33 0 -39 -110 -26 0 -44 0 -15 0 1 53 73 0
    rest=3 contentBefore=4 contentAfter=3 contentSecondAfter=1 verbs<1|11 -192 -97 0 -84 -10 -8 0 -95 0 0 0 234 0 0 0 -1 -147 -198 -8 -138 59 0 0 -135 0 0 0 -114 0 -13 0
    contentSecond=13 contentSecond=2 reading<2 cueAfter=2 contentAfter=2|-167 0 -16 0 4 -37 -94 0 -130 -15 -11 0 -12 -109 69 0 -90 -1 18 0 -1 -49 -108 0 166 52 188 0 -100 -115 -131 0
    hasStretch=1 contentFirst=26 contentFirst<17 cueBefore<20 cueBefore=2|30 -140 -18 -31 -19 -129 0 0 -27 -81 -73 -15 24 -88 0 0 0 0 0 0 0 0 0 0 41 -87 -13 -5 -34 -53 0 0
    rest=6 reading=2 rest<8 cueFlags=3 contentAfter<3|49 0 -122 0 6 -33 -130 -88 -82 0 465 0 -161 -12 185 19 37 0 -113 0 -5 -93 73 44 -43 0 -105 0 83 -168 -56 -40
    hasStretch=1 contentFirst=17 cueAfter=17 commas<0 rest<6|-74 -58 31 -1 -40 -1 84 0 16 -128 -69 -2 -78 0 -132 0 3 -108 -80 -1 -19 0 28 -1 0 -149 -61 -1 176 0 -205 -1
    hasStretch=1 contentFirst=15 contentBefore=4 contentFirst=13 cueVerb=11|5 -166 -146 -3 -186 -1 0 0 -40 -62 0 0 -6 0 0 0 -60 -26 0 0 0 0 0 0 193 -4 0 0 0 0 0 0
    hasThat=1 cueAfter=13 contentSecond<20 cueVerb=11 cueSecondAfter<22|10 -99 -54 81 -8 -64 45 107 -144 -56 180 -26 194 -21 -221 0 -17 5 -81 -68 5 -134 16 -82 -30 -27 -63 0 17 -52 28 0
    rest=3 contentSecond=13 cueThirdAfter=29 cueSecondAfter=13 contentSecond<5|6 -161 -35 -15 -48 -2 99 -4 -82 -8 -45 -66 56 0 227 0 -7 -30 0 0 56 0 0 0 74 0 0 0 -232 0 0 0
    words=1 contentAfter<28 contentBefore=8 words=2 rest<6|-151 69 1 -67 0 0 37 70 24 0 -55 0 0 0 197 0 -135 91 4 -119 0 0 -50 49 -8 0 -74 0 0 0 40 0
    contentSecondAfter=13 contentBefore=2 cueAfter<21 contentBefore=6 cueVerb<3|13 -45 -60 81 11 -139 17 25 -94 -107 0 0 -95 158 0 0 -6 -26 -151 -38 7 -108 -29 59 53 3 0 0 -35 -145 0 0
    contentFirst<29 stretchBefore<0 contentBefore=2 contentBefore<16 cueAfter=30|-71 -122 68 -8 0 0 0 0 68 25 -27 0 -11 -171 -55 7 -29 -65 -82 33 0 0 0 0 201 -175 19 -26 0 -9 -10 -85
    contentSecondAfter=6 reading<2 cueKind<1 verbs<0 contentSecond<10|-113 0 1 -2 97 -189 14 235 62 0 3 110 189 -32 -131 -103 -91 0 -25 74 122 -2 28 -88 -16 0 -1 47 144 -24 3 62
    hasStretch<0 contentSecondAfter=15 contentSecondAfter=7 subjectChance=9 contentSecondAfter=1|-108 0 -1 216 -5 -35 0 0 -155 0 0 34 -18 107 0 0 -2 91 0 0 0 0 0 0 -8 -139 0 0 0 0 0 0
    rest=3 contentAfter=3 contentSecondAfter=1 contentFirst=15 contentFirst=18|0 -185 -121 53 -100 0 -27 0 -140 -8 -5 0 -14 0 86 0 30 -21 -36 0 -116 0 79 0 0 0 0 0 0 0 0 0
    contentBefore=4 contentFirst=26 contentBefore=8 words<4 subjectChance<8|24 -127 -21 9 -13 0 4 0 -23 -65 -14 0 62 0 135 0 -9 -122 -67 -31 -26 0 -19 0 17 -71 -88 -5 -37 0 186 0
    hasStretch<0 contentAfter=13 contentSecond=2 words=1 cueAfter<22|-129 2 0 -105 -8 -124 0 -4 0 0 0 -2 -1 -94 0 0 -139 2 -1 -162 -8 -12 0 -16 -1 -157 0 -20 -8 13 0 0
    contentSecondAfter=13 subjectGap=8 contentSecondAfter<20 reading=3 words<8|3 0 -59 0 -2 -99 -33 -64 -139 0 0 0 -150 -23 -3 0 -14 0 -127 0 3 -53 17 225 153 0 -95 0 -186 -53 -8 0
    """
}
