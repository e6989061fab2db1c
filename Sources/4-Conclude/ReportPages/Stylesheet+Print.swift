extension Stylesheet {
  static let print = """
    @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    @media print{body{max-width:none;font-size:10.5pt;background:#fff}.top,.skip,.back,footer,.actions{display:none}.scroll{overflow:visible}a{color:inherit;text-decoration:none}table.matrix tbody th{position:static}.card,.excerpt,tr{break-inside:avoid}h2,h3{break-after:avoid}details{display:block}}

    """
}
