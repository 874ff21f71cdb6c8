// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

@main
struct EvaluateCommand {
  static func main() {}
}
